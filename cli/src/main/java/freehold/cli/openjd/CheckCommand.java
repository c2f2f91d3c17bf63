package freehold.cli.openjd;

import freehold.cli.openjd.input.Extensions;
import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.TemplateFile;
import freehold.cli.openjd.output.Common;
import freehold.cli.openjd.output.Refused;
import freehold.cli.openjd.output.Result;
import freehold.openjd.document.AmbiguousScalar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openjd check}: every mistake in a job or environment template. */
@Command(
        name = "check",
        description = "Checks a job or environment template and names every mistake in it.")
final class CheckCommand implements Callable<Integer> {
    private final Host host;

    @Spec private CommandSpec spec;
    @Mixin private final Common common = new Common();
    @Mixin private final Extensions extensions = new Extensions();

    @Parameters(paramLabel = "TEMPLATE", description = "The file with the template.")
    private String path = "";

    CheckCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return common.answer(this::check);
    }

    private Result check() throws Refused {
        var accepted = extensions.accepted();
        TemplateFile.Findings findings = template().check(accepted, this::warn);
        return findings.problems().isEmpty()
                ? Result.Message.success(
                        "Template at '%s' passes validation checks.".formatted(path))
                : Result.Message.error(
                        "ERROR: '%s' failed checks: %s".formatted(path, findings.text()));
    }

    private TemplateFile template() throws Refused {
        try {
            return TemplateFile.read(path, host.file(path));
        } catch (Refused unreadable) {
            throw new Refused("ERROR: " + unreadable.reason());
        }
    }

    private void warn(AmbiguousScalar scalar) {
        spec.commandLine().getErr().println("WARNING: " + scalar);
    }
}
