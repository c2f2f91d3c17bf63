package freehold.controlplane.schedule;

import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.domain.fleet.Fleet;
import freehold.domain.worker.WorkerFitness;
import freehold.domain.worker.WorkerFitness.Reported;
import freehold.protocol.rest.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges what a worker reported of its host by what its fleet promises. */
public final class WorkerFit {
    private WorkerFit() {}

    /**
     * Whether a worker is at least what its fleet promises; one that reported nothing is trusted.
     *
     * @param capabilities as reported, API JSON
     */
    public static boolean fits(Fleet fleet, Optional<String> capabilities) {
        return capabilities
                .map(WorkerFit::reported)
                .map(it -> WorkerFitness.shortfalls(it, fleet.capabilities()).isEmpty())
                .orElse(true);
    }

    /**
     * What an agent reported of its host, as a worker keeps it.
     *
     * @param json the API's worker capabilities
     */
    public static Reported reported(String json) {
        WorkerCapabilities capabilities = Json.read(WorkerCapabilities.SHAPE, json);
        Map<String, Double> amounts =
                capabilities.amounts().stream()
                        .collect(
                                Collectors.toMap(
                                        WorkerAmountCapability::name,
                                        it -> (double) it.value(),
                                        (_, later) -> later));
        Map<String, List<String>> attributes =
                capabilities.attributes().stream()
                        .collect(
                                Collectors.toMap(
                                        WorkerAttributeCapability::name,
                                        WorkerAttributeCapability::values,
                                        (_, later) -> later));
        return new Reported(amounts, attributes);
    }
}
