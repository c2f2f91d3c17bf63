package freehold.cli.openjd.output;

import static picocli.CommandLine.Spec.Target.MIXEE;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has in common: it makes a result, and prints it in the format asked for. */
public final class Common {
    @Spec(MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "{human-readable,json,yaml}",
            converter = OutputFormat.Converter.class,
            description = "How to print the result.")
    private OutputFormat output = OutputFormat.HUMAN_READABLE;

    public Common() {}

    /** Makes a result, or finds out why there cannot be one. */
    public interface Work {
        Result result() throws Refused;
    }

    /** Prints what the work leads to; returns the exit code. */
    public int answer(Work work) {
        Result result = resultOf(work);
        spec.commandLine().getOut().println(output.render(result));
        spec.commandLine().getOut().flush();
        return result.succeeded() ? 0 : 1;
    }

    private static Result resultOf(Work work) {
        try {
            return work.result();
        } catch (Refused refused) {
            return Result.Message.error(refused.reason());
        }
    }

    /** Whether people read along, so that what happens is printed as it happens. */
    public boolean isForPeople() {
        return output == OutputFormat.HUMAN_READABLE;
    }
}
