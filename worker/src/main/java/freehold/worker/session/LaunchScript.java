package freehold.worker.session;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script of the shell that starts a command, for what cannot be handed to a process directly: the
 * environment of another user, and text that the encoding of this process does not carry. Variables
 * in a file, unlike arguments, show in no list of processes.
 */
record LaunchScript(String text) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Names that some shells keep to themselves; to assign one ends the script. */
    private static final Set<String> READ_ONLY =
            Set.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID");

    /** Sets variables and becomes the command. */
    static LaunchScript plain(Command command, Map<String, String> variables) {
        return new LaunchScript(exports(variables) + "exec " + words(command) + "\n");
    }

    /**
     * Goes to the working directory, sets and takes away variables, and runs the command in a
     * session of its own, which it first names.
     *
     * <p>The command is a child and the script stays: sudo might otherwise have made it the leader
     * of a group, which cannot begin a session, and whoever ends the command must not end what
     * tells its exit code. What the shell itself says about a killed child is left out.
     *
     * @param marker begins the line that ends in the id of the command's process group
     */
    static LaunchScript asJobUser(Command command, String setsid, String marker) {
        EnvironmentVariables variables = command.variables();
        String unset =
                variables.unset().stream()
                        .filter(LaunchScript::isAssignable)
                        .sorted()
                        .map(name -> "unset " + name + "\n")
                        .collect(Collectors.joining());
        return new LaunchScript(
                """
                cd -- %s || exit 126
                unset SUDO_COMMAND SUDO_GID SUDO_UID SUDO_USER
                %s%sexec 2>/dev/null
                %s /bin/sh -c 'echo "%s$$"; exec "$@"' sh %s 2>&1
                exit $?
                """
                        .formatted(
                                quoted(command.directory().toString()),
                                unset,
                                exports(variables.set()),
                                setsid,
                                marker,
                                words(command)));
    }

    private static String exports(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> isAssignable(variable.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(variable ->
                        "export " + variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isAssignable(String name) {
        return NAME.matcher(name).matches() && !READ_ONLY.contains(name);
    }

    private static String words(Command command) {
        return command.line().stream().map(LaunchScript::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
