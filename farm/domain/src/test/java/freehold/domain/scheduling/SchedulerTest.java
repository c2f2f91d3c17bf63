package freehold.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.scheduling.HostRequirements.Amount;
import freehold.domain.scheduling.HostRequirements.Attribute;
import freehold.domain.scheduling.Scheduler.Candidate;
import freehold.domain.scheduling.Scheduler.Choice;
import freehold.domain.scheduling.Scheduler.Reason;
import freehold.domain.step.StepId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchedulerTest {
    private static final FleetCapabilities FLEET =
            new FleetCapabilities(
                    Map.of(
                            "amount.worker.vcpu", new AmountRange(4, Optional.of(8.0)),
                            "amount.worker.memory", new AmountRange(1024, Optional.empty())),
                    Map.of(
                            "attr.worker.os.family", List.of("linux"),
                            "attr.studio.pool", List.of("fx", "lookdev")));

    @Test
    void priorityComesBeforeAgeAndAgeBeforeTemplateOrder() {
        Candidate second = candidate(1, 50, 1);
        Candidate first = candidate(1, 50, 0);
        Candidate younger = candidate(2, 50, 0);
        Candidate urgent = candidate(3, 90, 5);
        Choice choice = Scheduler.choose(List.of(younger, second, urgent, first), FLEET);
        assertThat(choice.chosen()).contains(urgent);
        assertThat(choice.skipped())
                .extracting(Scheduler.Skipped::candidate)
                .containsExactly(first, second, younger);
        assertThat(choice.skipped())
                .extracting(Scheduler.Skipped::reason)
                .containsOnly(new Reason.Later(urgent.step()));
    }

    @Test
    void aJobWithAllItsWorkersIsPassedOverAndSaysSo() {
        Candidate full = limited(1, 2, 2);
        Candidate free = limited(2, 2, 1);
        Choice choice = Scheduler.choose(List.of(full, free), FLEET);
        assertThat(choice.chosen()).contains(free);
        assertThat(choice.skipped())
                .containsExactly(new Scheduler.Skipped(full, new Reason.MaxWorkersReached(2, 2)));
    }

    @Test
    void aBoundOfMinusOneIsNoBound() {
        assertThat(Scheduler.choose(List.of(limited(1, -1, 7)), FLEET).chosen()).isPresent();
    }

    @Test
    void whatTheFleetDoesNotOfferIsNamedWithNeedAndOffer() {
        Amount need = new Amount("amount.worker.vcpu", Optional.of(16.0), Optional.empty());
        Candidate greedy =
                new Candidate(
                        key(1),
                        step(0),
                        50,
                        0,
                        new HostRequirements(
                                List.of(
                                        need,
                                        new Amount(
                                                "amount.worker.memory",
                                                Optional.of(512.0),
                                                Optional.empty()))),
                        Optional.empty(),
                        0);
        Choice choice = Scheduler.choose(List.of(greedy), FLEET);
        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.skipped().getFirst().reason())
                .isEqualTo(
                        new Reason.NotOffered(
                                List.of(
                                        new Compatibility.Verdict.OfAmount(
                                                need,
                                                Optional.of(new AmountRange(4, Optional.of(8.0))),
                                                false))));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "amount.worker.vcpu, 4, , true",
        "Amount.Worker.VCPU, 4, , true",
        "amount.worker.vcpu, 5, , false",
        "amount.worker.vcpu, , 8, true",
        "amount.worker.vcpu, , 7, false",
        "amount.worker.memory, , 9999, false",
        "amount.worker.gpu, 1, , false",
        "amount.worker.gpu, 0, , true",
    })
    void anAmountIsMetByTheFleetsOwnBounds(String name, Double min, Double max, boolean met) {
        HostRequirements needs =
                new HostRequirements(
                        List.of(
                                new Amount(
                                        name, Optional.ofNullable(min), Optional.ofNullable(max))));
        assertThat(Compatibility.fits(needs, FLEET)).isEqualTo(met);
    }

    @Test
    void anAttributeIsMetByAnyOrAllOfTheFleetsValues() {
        assertThat(fits("attr.studio.pool", List.of("FX", "none"), List.of())).isTrue();
        assertThat(fits("attr.studio.pool", List.of(), List.of("fx", "Lookdev"))).isTrue();
        assertThat(fits("attr.studio.pool", List.of(), List.of("fx", "none"))).isFalse();
        assertThat(fits("attr.studio.pool", List.of("none"), List.of())).isFalse();
        assertThat(fits("attr.studio.other", List.of("fx"), List.of())).isFalse();
        assertThat(fits("ATTR.WORKER.OS.FAMILY", List.of("LINUX"), List.of())).isTrue();
    }

    private static boolean fits(String name, List<String> anyOf, List<String> allOf) {
        return Compatibility.fits(
                new HostRequirements(List.of(new Attribute(name, anyOf, allOf))), FLEET);
    }

    private static Candidate candidate(int job, int priority, int number) {
        return new Candidate(
                key(job),
                step(job * 10 + number),
                priority,
                number,
                HostRequirements.none(),
                Optional.empty(),
                0);
    }

    private static Candidate limited(int job, int max, int workers) {
        return new Candidate(
                key(job), step(job), 50, 0, HostRequirements.none(), Optional.of(max), workers);
    }

    private static JobKey key(int job) {
        return new JobKey(
                FarmId.ofHex("1".repeat(32)), QueueId.ofHex("2".repeat(32)), JobId.ofHex(hex(job)));
    }

    private static StepId step(int number) {
        return StepId.ofHex(hex(number));
    }

    private static String hex(int number) {
        return "0".repeat(24) + HexFormat.of().toHexDigits(number);
    }
}
