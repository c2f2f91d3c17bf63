package freehold.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import freehold.domain.explanation.FleetReason.Occupation;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.scheduling.Compatibility.Verdict;
import freehold.domain.scheduling.HostRequirements;
import freehold.domain.task.TaskStatus;
import freehold.domain.worker.WorkerStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WordingTest {
    @Test
    void thereIsAnExampleOfEachCodeInTheOrderOfTheCodes() {
        assertThat(Examples.ALL)
                .extracting(reason -> Wording.of(reason).code())
                .containsExactly(ReasonCode.values());
    }

    @Test
    void thePageShowsEachCodeWithItsSentenceAndItsRemedy() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("../../docs/EXPLAIN.md"), StandardCharsets.UTF_8)
                        .stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Examples.ALL.stream().map(reason -> row(Wording.of(reason))).toList());
    }

    @Test
    void everySentenceEndsAndBeginsAsASentence() {
        assertThat(Examples.ALL)
                .map(Wording::of)
                .allSatisfy(said -> {
                    assertThat(said.message()).matches("(?s)[\\p{Lu}0-9].*\\.");
                    assertThat(said.remedy()).matches("\\p{Lu}.*\\.");
                });
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void numbersAndNamesAgree(Reason reason, String message) {
        assertThat(Wording.of(reason).message()).isEqualTo(message);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments(
                        new FleetReason.MaxWorkersReached(2, 3, List.of()),
                        "The job has 3 workers and may have at most 2."),
                arguments(
                        new FleetReason.Busy(
                                Examples.FLEET,
                                new WorkerCounts(
                                        Map.of(
                                                WorkerStatus.RUNNING, 1L,
                                                WorkerStatus.STOPPED, 5L)),
                                List.of(new Occupation(Examples.JOB, 1)),
                                Ahead.NOTHING),
                        "The one worker of fleet \"render\" is busy (1 worker on "
                                + Examples.JOB
                                + "); nothing comes first."),
                arguments(
                        new FleetReason.Outranked(
                                Examples.FLEET,
                                10,
                                new Ahead(1, false, List.of(new Ahead.Rival(Examples.JOB, 11, 1)))),
                        "Free workers of fleet \"render\" take what comes before this job of"
                                + " priority 10: at least 1 task comes first ("
                                + Examples.JOB
                                + " with priority 11)."),
                arguments(
                        new FleetReason.TakenNext(Examples.FLEET, 1),
                        "1 worker of fleet \"render\" is free, and nothing comes first: a worker"
                                + " takes it with its next call."),
                arguments(
                        new FleetReason.DoesNotFit(Examples.FLEET, List.of(cores())),
                        "Fleet \"render\" does not offer what the step needs: amount.worker.vcpu at"
                                + " least 8 and at most 16.5, offered is at least 4."),
                arguments(
                        new EndReason.Suspended(new Author(Optional.empty(), Optional.empty())),
                        "Suspended."),
                arguments(
                        Examples.failed(1, 3),
                        "The last attempt failed in the task's run on "
                                + Examples.WORKER
                                + " with exit code 11: no license; 1 of 3 retries is used."),
                arguments(
                        new EndReason.Failed(0, 0, Optional.empty()),
                        "The last attempt failed; the job grants no retries."),
                arguments(
                        new EndReason.NotCompatible(List.of(Examples.FLEET)),
                        "No fleet of the queue offered what the step needs when it was last judged;"
                                + " fleet \"render\" does now."),
                arguments(
                        new EndReason.Succeeded(Optional.of(Examples.ADA), Optional.empty()),
                        "Marked as SUCCEEDED by user/ada at 2026-03-29T12:00:00Z."),
                arguments(new SessionReason.OnWorkers(TaskStatus.RUNNING, 1), "1 task runs."),
                arguments(
                        new SessionReason.OnWorkers(TaskStatus.SCHEDULED, 7),
                        "7 tasks are SCHEDULED in sessions of workers."));
    }

    private static Verdict cores() {
        return new Verdict.OfAmount(
                new HostRequirements.Amount(
                        "amount.worker.vcpu", Optional.of(8.0), Optional.of(16.5)),
                Optional.of(new AmountRange(4, Optional.empty())),
                false);
    }

    private static String row(Said said) {
        return "| `" + said.code() + "` | " + said.message() + " | " + said.remedy() + " |";
    }
}
