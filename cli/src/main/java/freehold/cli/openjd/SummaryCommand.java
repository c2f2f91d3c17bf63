package freehold.cli.openjd;

import freehold.openjd.job.Job;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code openjd summary}: what a job template makes of its parameters, without listing tasks. */
@Command(name = "summary", description = "Shows what a job, or one of its steps, consists of.")
final class SummaryCommand implements Callable<Integer> {
    private final Host host;

    @Mixin private HelpOption help;
    @Mixin private Common common;
    @Mixin private JobOptions options;
    @Mixin private Extensions extensions;

    @Option(names = "--step", paramLabel = "STEP_NAME", description = "Show this step only.")
    private Optional<String> step = Optional.empty();

    SummaryCommand(Host host) {
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
