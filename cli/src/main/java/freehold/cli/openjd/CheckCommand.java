package freehold.cli.openjd;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code openjd check}: every mistake in a job or environment template. */
@Command(
        name = "check",
        description = "Checks a job or environment template and names every mistake in it.")
final class CheckCommand implements Callable<Integer> {
    private final Host host;

    @Mixin private HelpOption help;
    @Mixin private Common common;
    @Mixin private Extensions extensions;

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
        TemplateFile.Findings findings = template().check(accepted);
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
}
