package freehold.worker.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a session needs of its host and that differs between operating systems: how processes
 * start and are signaled, who may read files, where programs are found, how lines end and paths are
 * written.
 *
 * <p>Only {@link Posix} is implemented. On Windows a command would be looked up with PATHEXT, start
 * in a new process group (as the job user with CreateProcessAsUser), be asked to end by CTRL_BREAK
 * and killed as a tree; files would be protected by access control lists; lines would end in CR LF;
 * names of variables would be equal in any case; and working directories would be below {@code
 * %PROGRAMDATA%}.
 */
interface OperatingSystem {
    /** How this host writes paths. */
    PathFormat PATHS = PathFormat.POSIX;

    /** What {@code endOfLine: AUTO} means here. */
    String LINE_END = "\n";

    /**
     * Makes sure that nobody else may put something in the place of what is in a directory.
     *
     * @throws IOException if anyone may
     */
    void checkRoot(Path directory) throws IOException;

    /**
     * Makes a directory for the session alone: for the user of this process, and the job user where
     * there is another.
     */
    void createDirectory(Path directory) throws IOException;

    /**
     * Writes a file for the session alone, as a whole; one of the same name is replaced, even while
     * a process runs it.
     */
    void write(Path file, String content, boolean runnable) throws IOException;

    /**
     * Finds out whether commands can run as the job user in a directory.
     *
     * @throws IOException if not, with what must be changed
     */
    void check(Path directory) throws IOException;

    /** Why a command cannot start, as far as that shows before it is started. */
    Optional<String> refusal(Command command);

    /** Starts a command with one stream of output and without input. */
    ProcessGroup start(Command command) throws IOException;

    /**
     * Deletes a directory with all that is in it as far as that is possible, also what actions made
     * unreadable or left as the job user, and follows no link out of it.
     *
     * @return what is still there
     */
    List<Path> delete(Path directory);
}
