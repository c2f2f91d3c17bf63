package freehold.cli.openjd.run;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What of a job is to run, and how. */
final class RunOptions {
    @Option(
            names = "--step",
            paramLabel = "STEP_NAME",
            description = "The step to run; all of them, in order, unless given.")
    private Optional<String> step = Optional.empty();

    @ArgGroup(exclusive = true)
    private TaskOptions tasks = new TaskOptions();

    @Option(
            names = "--run-dependencies",
            negatable = true,
            description = "Run all that the step depends on before it; not so unless given.")
    private boolean runsDependencies;

    @Option(
            names = "--path-mapping-rules",
            paramLabel = "RULES",
            description = "Path mapping rules, pathmapping-1.0: as JSON, or as file://PATH.")
    private Optional<String> pathMappingRules = Optional.empty();

    @Option(
            names = {"--environment", "--env"},
            paramLabel = "PATH",
            description =
                    "An environment template to put around the job. May be repeated, outermost"
                            + " first.")
    private List<String> environments = List.of();

    @Option(
            names = "--preserve",
            description = "Keep the session's working directory when it has ended.")
    private boolean preserves;

    @Option(names = "--verbose", description = "Log more of what the session does.")
    private boolean verbose;

    @Option(
            names = "--timestamp-format",
            paramLabel = "{relative,local,utc}",
            converter = TimestampFormat.Converter.class,
            description = "How the lines of the log say when they were written.")
    private TimestampFormat timestampFormat = TimestampFormat.RELATIVE;

    RunOptions() {}

    /** Which tasks of the step run; at most one of these is given. */
    static final class TaskOptions {
        @Option(
                names = {"-t", "-tp", "--task-param"},
                paramLabel = "PARAM=VALUE",
                description =
                        "Run one task: its value for one parameter; once for each parameter of the"
                                + " step. Not with --tasks and --maximum-tasks.")
        private List<String> one = List.of();

        @Option(
                names = "--tasks",
                paramLabel = "TASKS",
                description =
                        "Run these tasks: [{\"PARAM\": \"VALUE\", ...}, ...] as JSON, or"
                            + " file://PATH of a JSON or YAML document. Not with --task-param and"
                            + " --maximum-tasks.")
        private Optional<String> many = Optional.empty();

        @Option(
                names = "--maximum-tasks",
                paramLabel = "N",
                description =
                        "Run at most so many tasks of the step. Not with --task-param and --tasks.")
        private long most = -1;

        TaskOptions() {}

        List<String> one() {
            return one;
        }

        Optional<String> many() {
            return many;
        }

        /** No limit where none, or none that lets anything run, is given. */
        long most() {
            return most > 0 ? most : Long.MAX_VALUE;
        }

        boolean namesTasks() {
            return !one.isEmpty() || many.isPresent();
        }
    }

    Optional<String> step() {
        return step;
    }

    TaskOptions tasks() {
        return tasks;
    }

    boolean runsDependencies() {
        return runsDependencies;
    }

    Optional<String> pathMappingRules() {
        return pathMappingRules;
    }

    List<String> environments() {
        return environments;
    }

    boolean preserves() {
        return preserves;
    }

    boolean isVerbose() {
        return verbose;
    }

    TimestampFormat timestampFormat() {
        return timestampFormat;
    }
}
