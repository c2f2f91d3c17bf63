package freehold.server.configuration;

/** The reference page of all settings, {@code docs/configuration.md}, made of the declarations. */
public final class ConfigurationPage {
    private static final String HEADING =
            """
            # Configuration

            A server reads one file, over it the environment, over it the flags of its command. The \
            file is `freehold.conf` in the data folder, or the one that `--config FILE` or \
            `FREEHOLD_CONFIG` names: a line `key = value` per setting; lines that begin with `#` are \
            comments. A key, variable or flag that is not listed here is an error, and so is a value \
            of the wrong kind: nothing starts then. `freehold config check FILE` names every mistake \
            with its line and what to do.

            This page is made of the declarations in the code; a test compares them.
            """;

    private static final String WORKERS =
            """

            # Workers on the server's own machine

            With `local-workers.most` the server starts workers by itself, each a `freehold worker` \
            process with a folder of its own, `local-workers/FLEET/NUMBER` in the data folder: its \
            sessions' working directories, what it remembers, and `worker.log`. A worker that its \
            fleet has no use for is sent away and ends; when work comes, it is started anew in the \
            same folder and is the same worker. One that breaks off is started again after a second, \
            and after pauses twice as long each time, up to five minutes; the server's log says so, \
            and names the file to look into. SIGTERM to the server drains them first. A server that \
            is killed leaves them running: the next one finds them and starts nobody twice. If it \
            answers at another address than the one before, it drains them and starts others.

            # As whom jobs run

            A worker has no file, only the options of `freehold worker`. It runs a job as the user \
            whom the job's queue names (`jobRunAsUser`): as its own where that is \
            `WORKER_AGENT_USER`, and as the POSIX user and group of `QUEUE_CONFIGURED_USER`. A job of \
            a queue that names neither fails. Two options go over what queues say, and have the names \
            they have in AWS's worker agent: `--run-jobs-as-agent-user` runs every job as the \
            worker's own user, `--posix-job-user USER:GROUP` as that one.

            For another user than its own the worker needs

            - sudo, which lets it become that user without a password: `agent ALL=(artist) NOPASSWD: ALL`,
            - membership of its own user in the group, which should have no members but these two,
            - a login shell of the user, and a `--session-root` that the user may enter.

            Commands then run as if the user had logged in, with the variables of the session over \
            those of the login and none of the worker's own. A session that cannot run fails with \
            what is missing before its first action.
            """;

    private ConfigurationPage() {}

    /** The page as Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEADING);
        for (Setting<?> setting : Settings.ALL) {
            String initial =
                    setting.initial().isEmpty() ? "nothing" : "`" + setting.initial() + "`";
            page.append("\n## `").append(setting.key()).append("`\n\n");
            page.append(setting.meaning()).append("\n\n");
            page.append("- Value: ").append(setting.kind().form()).append('\n');
            page.append("- Unless set: ").append(initial).append('\n');
            page.append("- Variable: `").append(setting.variable()).append("`\n");
            page.append("- Flag: `").append(flags(setting)).append("`\n");
        }
        return page.append(WORKERS).toString();
    }

    private static String flags(Setting<?> setting) {
        String full = "--" + setting.key();
        return setting.flag()
                .filter(flag -> !flag.equals(full))
                .map(flag -> flag + "`, `" + full)
                .orElse(full);
    }
}
