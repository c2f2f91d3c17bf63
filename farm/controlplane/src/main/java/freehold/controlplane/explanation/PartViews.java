package freehold.controlplane.explanation;

import freehold.api.extension.CapabilityShortfall;
import freehold.api.extension.ReasonStep;
import freehold.api.extension.UnmetRequirement;
import freehold.api.extension.WorkersInStatus;
import freehold.domain.explanation.Named;
import freehold.domain.explanation.Shortfall;
import freehold.domain.explanation.WaitReason;
import freehold.domain.explanation.WorkerCounts;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import freehold.domain.scheduling.Compatibility.Verdict;
import java.util.List;
import java.util.Optional;

/** Shows what reasons are made of. */
final class PartViews {
    private PartViews() {}

    static ReasonStep step(WaitReason.Awaited step) {
        return ReasonStep.builder()
                .stepId(step.step().id().value())
                .name(step.step().name())
                .status(step.status().name())
                .succeededTasks(step.succeeded())
                .tasks(step.tasks())
                .build();
    }

    static ReasonStep named(Named.OfStep step) {
        return ReasonStep.builder().stepId(step.id().value()).name(step.name()).build();
    }

    static List<WorkersInStatus> workers(WorkerCounts workers) {
        return workers.byStatus().entrySet().stream()
                .map(it ->
                        WorkersInStatus.builder()
                                .status(it.getKey().name())
                                .count(it.getValue())
                                .build())
                .toList();
    }

    static CapabilityShortfall shortfall(Shortfall shortfall) {
        return CapabilityShortfall.builder()
                .name(shortfall.name())
                .promised(shortfall.promised())
                .reported(shortfall.reported())
                .build();
    }

    static List<UnmetRequirement> requirements(List<Verdict> unmet) {
        return unmet.stream().map(PartViews::requirement).toList();
    }

    private static UnmetRequirement requirement(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OfAmount(var need, var offer, _) ->
                    UnmetRequirement.builder()
                            .name(need.name())
                            .needMin(need.min())
                            .needMax(need.max())
                            .offerMin(offer.map(AmountRange::min))
                            .offerMax(offer.flatMap(AmountRange::max))
                            .build();
            case Verdict.OfAttribute(var need, var offer, _) ->
                    UnmetRequirement.builder()
                            .name(need.name())
                            .needAnyOf(some(need.anyOf()))
                            .needAllOf(some(need.allOf()))
                            .offerValues(some(offer))
                            .build();
        };
    }

    private static Optional<List<String>> some(List<String> values) {
        return Optional.of(values).filter(all -> !all.isEmpty());
    }
}
