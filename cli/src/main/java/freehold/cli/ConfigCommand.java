package freehold.cli;

import freehold.server.configuration.ConfigurationReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code freehold config}: what concerns configuration files. */
@Command(
        name = "config",
        description = "Looks after configuration files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ConfigCommand.Check.class)
final class ConfigCommand {
    ConfigCommand() {}

    /** {@code freehold config check FILE}: says for each line that is wrong what would be right. */
    @Command(
            name = "check",
            description = "Checks a configuration file; exits with 1 if something is wrong.")
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        Check() {}

        @Override
        public Integer call() {
            var problems = ConfigurationReader.check(file);
            problems.forEach(spec.commandLine().getErr()::println);
            if (problems.isEmpty()) {
                spec.commandLine().getOut().println(file + ": good");
            }
            return problems.isEmpty() ? 0 : 1;
        }
    }
}
