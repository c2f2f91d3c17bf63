package freehold.domain.explanation;

import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.worker.WorkerFitness;
import freehold.domain.worker.WorkerFitness.Reported;
import java.util.List;
import java.util.Optional;

/**
 * What a worker has less of than its fleet promises.
 *
 * @param promised the fleet's amount or values, as text
 * @param reported the worker's
 */
public record Shortfall(String name, String promised, String reported) {
    /** All that {@code worker} falls short of, in order of names. */
    public static List<Shortfall> of(Reported worker, FleetCapabilities fleet) {
        return WorkerFitness.shortfalls(worker, fleet).stream()
                .map(name -> of(name, worker, fleet))
                .toList();
    }

    private static Shortfall of(String name, Reported worker, FleetCapabilities fleet) {
        Optional<Double> amount = Optional.ofNullable(worker.amounts().get(name));
        Optional<FleetCapabilities.AmountRange> range =
                Optional.ofNullable(fleet.amounts().get(name));
        if (range.isPresent()) {
            return new Shortfall(
                    name,
                    "at least " + Phrases.number(range.get().min()),
                    amount.map(Phrases::number).orElse("nothing"));
        }
        return new Shortfall(
                name,
                Phrases.either(fleet.attributes().getOrDefault(name, List.of())),
                Phrases.either(worker.attributes().getOrDefault(name, List.of())));
    }
}
