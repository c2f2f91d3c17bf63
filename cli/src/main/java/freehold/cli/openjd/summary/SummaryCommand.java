package freehold.cli.openjd.summary;

import freehold.cli.openjd.input.CreatedJob;
import freehold.cli.openjd.input.Extensions;
import freehold.cli.openjd.input.Host;
import freehold.cli.openjd.input.JobOptions;
import freehold.cli.openjd.output.Common;
import freehold.cli.openjd.output.Refused;
import freehold.cli.openjd.output.Result;
import freehold.openjd.job.Job;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code openjd summary}: what a job template makes of its parameters, without listing tasks. */
@Command(name = "summary", description = "Shows what a job, or one of its steps, consists of.")
public final class SummaryCommand implements Callable<Integer> {
    private final Host host;

    @Mixin private final Common common = new Common();
    @Mixin private final JobOptions options = new JobOptions();
    @Mixin private final Extensions extensions = new Extensions();

    @Option(names = "--step", paramLabel = "STEP_NAME", description = "Show this step only.")
    private Optional<String> step = Optional.empty();

    public SummaryCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return common.answer(this::summary);
    }

    private Result summary() throws Refused {
        CreatedJob created = CreatedJob.from(options, host, extensions.accepted(), List.of());
        return step.isEmpty() ? JobSummary.of(created) : stepOf(created.job(), step.get());
    }

    private static Result stepOf(Job job, String name) throws Refused {
        return job.steps().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> new StepSummary(job.name(), StepContent.of(each)))
                .orElseThrow(() ->
                        new Refused(
                                "Step '%s' does not exist in Job '%s'."
                                        .formatted(name, job.name())));
    }
}
