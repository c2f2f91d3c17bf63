package freehold.worker.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A POSIX host on which commands run as a user other than this process's. Rule PC8.
 *
 * <p>Directories are sticky: the job user may put files there, yet not replace those of the
 * session, nor lead what the session writes elsewhere.
 */
final class PosixJobUser implements OperatingSystem {
    /** Read, write and enter for owner and group, and the sticky bit. */
    private static final int STICKY = 01770;

    /** What sudo hands to the login shell as it is. */
    private static final Pattern PLAIN = Pattern.compile("[^$\\n]*");

    /** How many bytes of a refusal are repeated. */
    private static final int SAID = 1000;

    private final OperatingSystem own = new Posix();
    private final JobUser user;
    private final GroupPrincipal group;
    private final Sudo sudo;
    private final Path setsid;
    private final RandomGenerator random;

    private PosixJobUser(
            JobUser user, GroupPrincipal group, Sudo sudo, Path setsid, RandomGenerator random) {
        this.user = user;
        this.group = group;
        this.sudo = sudo;
        this.setsid = setsid;
        this.random = random;
    }

    /**
     * @throws IOException if the user or the group is unknown here, or the host lacks what it takes
     *     to run commands as another user
     */
    static OperatingSystem of(JobUser user, RandomGenerator random) throws IOException {
        user.requireKnown();
        GroupPrincipal group =
                FileSystems.getDefault()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByGroupName(user.group());
        Path setsid =
                Posix.SETSID.orElseThrow(
                        () -> new IOException("jobs cannot run as another user without setsid"));
        return new PosixJobUser(user, group, Sudo.to(user.user()), setsid, random);
    }

    @Override
    public void checkRoot(Path directory) throws IOException {
        own.checkRoot(directory);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        Files.createDirectory(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        share(directory);
        Files.setAttribute(directory, "unix:mode", STICKY);
    }

    @Override
    public void write(Path file, String content, boolean runnable) throws IOException {
        Path draft = Posix.draft(file, content, "rw-------");
        share(draft);
        Files.setPosixFilePermissions(
                draft, PosixFilePermissions.fromString(runnable ? "rwxrwx---" : "rw-rw----"));
        Posix.replace(file, draft);
    }

    /** Before its mode lets the group in: another group would be let in for a moment. */
    private void share(Path path) throws IOException {
        try {
            Files.getFileAttributeView(
                            path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setGroup(group);
        } catch (IOException refused) {
            throw new IOException(
                    "%s cannot be given to group %s, of which the user of this process must be a member: %s"
                            .formatted(path, user.group(), refused.getMessage()),
                    refused);
        }
    }

    @Override
    public void check(Path directory) throws IOException {
        if (!PLAIN.matcher(directory.toString()).matches()) {
            throw new IOException(
                    "jobs cannot run as another user below %s: its name has a $ or a line end"
                            .formatted(directory));
        }
        Path script = directory.resolve("check.sh");
        write(script, "cd -- \"${0%/*}\"\n", false);
        Process process = Posix.quiet(sudo.login(script)).start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readNBytes(SAID), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(refused(directory, said));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while sudo was asked");
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private String refused(Path directory, String said) {
        return said.startsWith("sudo:")
                ? "commands cannot run as user %s; the sudoers file must let the user of this process become %s without a password (%s)"
                        .formatted(user.user(), user.user(), said)
                : "user %s cannot run commands in %s; that user needs a login shell, membership in group %s and the right to enter every folder above (%s)"
                        .formatted(user.user(), directory, user.group(), said);
    }

    /** Programs are found by the job user alone, who may see others and has another PATH. */
    @Override
    public Optional<String> refusal(Command command) {
        return Posix.holdsNul(command);
    }

    @Override
    public ProcessGroup start(Command command) throws IOException {
        String marker =
                "freehold-" + Long.toHexString(random.nextLong() | Long.MIN_VALUE) + ": group ";
        write(
                command.launcher(),
                LaunchScript.asJobUser(command, setsid.toString(), marker).text(),
                false);
        return new JobUserProcesses(
                Posix.quiet(sudo.login(command.launcher())).start(),
                new Signals(sudo.prefix()),
                marker);
    }

    @Override
    public List<Path> delete(Path directory) {
        List<String> line = new ArrayList<>(sudo.prefix());
        line.addAll(
                List.of(
                        "/bin/sh",
                        "-c",
                        "chmod -R u+rwX -- \"$1\"; rm -rf -- \"$1\"",
                        "sh",
                        directory.toString()));
        Posix.runToEnd(line);
        return own.delete(directory);
    }
}
