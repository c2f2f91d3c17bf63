package freehold.domain.worker;

import freehold.domain.fleet.FleetCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a worker is what its fleet promises: steps are matched against the fleet, so a worker
 * that has less would fail what it is given.
 */
public final class WorkerFitness {
    private WorkerFitness() {}

    /** What an agent reports of its host at its start. */
    public record Reported(Map<String, Double> amounts, Map<String, List<String>> attributes) {
        public Reported {
            amounts = lower(amounts);
            attributes = lower(attributes);
        }

        private static <V> Map<String, V> lower(Map<String, V> map) {
            return map.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    it -> it.getKey().toLowerCase(Locale.ROOT),
                                    Map.Entry::getValue,
                                    (_, later) -> later));
        }
    }

    /**
     * The capabilities of the fleet that the worker falls short of; only names that it reports are
     * judged, for an agent need not know all.
     */
    public static List<String> shortfalls(Reported worker, FleetCapabilities fleet) {
        List<String> amounts =
                fleet.amounts().entrySet().stream()
                        .filter(it ->
                                worker.amounts().getOrDefault(it.getKey(), it.getValue().min())
                                        < it.getValue().min())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        List<String> attributes =
                fleet.attributes().entrySet().stream()
                        .filter(it ->
                                Optional.ofNullable(worker.attributes().get(it.getKey()))
                                        .map(reported -> lacks(reported, it.getValue()))
                                        .orElse(false))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return Stream.concat(amounts.stream(), attributes.stream()).toList();
    }

    private static boolean lacks(List<String> reported, List<String> promised) {
        return promised.stream()
                .noneMatch(value -> reported.stream().anyMatch(value::equalsIgnoreCase));
    }
}
