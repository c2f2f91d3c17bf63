package freehold.domain.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every worker of a fleet offers: amounts by name ({@code amount.worker.vcpu}) and attributes
 * by name ({@code attr.worker.os.family}), names in lower case. Compatibility is judged on these,
 * never on one worker.
 */
public record FleetCapabilities(
        Map<String, AmountRange> amounts, Map<String, List<String>> attributes) {
    public FleetCapabilities {
        amounts = Map.copyOf(amounts);
        attributes = Map.copyOf(attributes);
    }

    /** At least {@code min} of something, and at most {@code max} where the fleet says so. */
    public record AmountRange(double min, Optional<Double> max) {}
}
