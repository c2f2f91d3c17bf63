package freehold.cli.openjd;

import freehold.cli.openjd.output.Common;
import freehold.cli.openjd.output.Refused;
import freehold.cli.openjd.output.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code openjd schema}: refuses. A JSON schema says little of what a template must keep to (no
 * reference, no bound between fields), so this library has none; {@code check} says it all.
 */
@Command(
        name = "schema",
        description = "Not available: there is no JSON schema of templates here; use check.")
final class SchemaCommand implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(
            names = "--version",
            required = true,
            paramLabel = "VERSION",
            description = "The specification version of the templates.")
    private String version;

    SchemaCommand() {}

    @Override
    public Integer call() {
        return common.answer(this::refuse);
    }

    private Result refuse() throws Refused {
        throw new Refused(
                "ERROR: Cannot generate a JSON schema for version '%s'; `openjd check` checks templates against every rule of it."
                        .formatted(version));
    }
}
