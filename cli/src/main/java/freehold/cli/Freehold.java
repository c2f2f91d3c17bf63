package freehold.cli;

import freehold.cli.demo.DemoCommand;
import freehold.cli.event.EventsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command as a whole: it only has subcommands. */
@Command(
        name = "freehold",
        description = "A farm manager that a studio owns outright.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = FreeholdVersion.class,
        subcommands = {
            DemoCommand.class,
            ServerCommand.class,
            WorkerCommand.class,
            ExplainCommand.class,
            EventsCommand.class,
            ConfigCommand.class
        })
public final class Freehold {
    Freehold() {}

    public static void main(String[] arguments) {
        // The line of a log entry is for people and machines alike: one line, time in UTC first.
        System.setProperty(
                "java.util.logging.SimpleFormatter.format",
                "%1$tFT%1$tT.%1$tLZ %4$s %3$s %5$s%6$s%n");
        System.exit(new CommandLine(new Freehold()).execute(arguments));
    }
}
