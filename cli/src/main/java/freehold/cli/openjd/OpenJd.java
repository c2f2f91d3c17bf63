package freehold.cli.openjd;

import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.run.RunCommand;
import freehold.cli.openjd.summary.SummaryCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code openjd} command as a whole: it only has subcommands. */
@Command(
        name = "openjd",
        description = "Checks, sums up and runs Open Job Description templates on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = OpenJdVersion.class)
public final class OpenJd implements Runnable {
    @Spec private CommandSpec spec;

    OpenJd() {}

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    void showVersion(boolean asked) {}

    public static void main(String[] arguments) {
        System.exit(
                commandLine(Host.here(), Signals::onInterrupt)
                        .setOut(writer(FileDescriptor.out))
                        .setErr(writer(FileDescriptor.err))
                        .execute(arguments));
    }

    /**
     * The command, ready to take arguments as the reference implementation takes them.
     *
     * @param signals is given what to do whenever the user interrupts
     */
    static CommandLine commandLine(Host host, Consumer<Runnable> signals) {
        return withHelp(new OpenJd())
                .addSubcommand(withHelp(new CheckCommand(host)))
                .addSubcommand(withHelp(new SummaryCommand(host)))
                .addSubcommand(new RunCommand(host, signals))
                .addSubcommand(withHelp(new SchemaCommand()))
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setAbbreviatedOptionsAllowed(true)
                .setExecutionExceptionHandler(OpenJd::fault);
    }

    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        return line;
    }

    /** What goes wrong here is a mistake of the command, but its user need not read a trace. */
    private static int fault(Exception fault, CommandLine command, ParseResult arguments) {
        command.getErr().println("ERROR: " + fault);
        return 1;
    }

    /** What templates hold and programs read is UTF-8, whatever the terminal's locale. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
