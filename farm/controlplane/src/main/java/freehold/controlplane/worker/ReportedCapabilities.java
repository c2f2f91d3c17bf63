package freehold.controlplane.worker;

import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.domain.worker.WorkerFitness.Reported;
import freehold.protocol.rest.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what an agent reported of its host, as a worker keeps it. */
public final class ReportedCapabilities {
    private ReportedCapabilities() {}

    /**
     * @param json the API's worker capabilities
     */
    public static Reported read(String json) {
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
