package freehold.domain.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a step needs of the hosts of a fleet, with every expression resolved (OpenJD: host
 * requirements).
 */
public record HostRequirements(List<Requirement> requirements) {
    public HostRequirements {
        requirements = List.copyOf(requirements);
    }

    /** The requirements of a step that states none. */
    public static HostRequirements none() {
        return new HostRequirements(List.of());
    }

    /** Those that are amounts. */
    public Stream<Amount> amounts() {
        return requirements.stream().filter(Amount.class::isInstance).map(Amount.class::cast);
    }

    /** One of them. */
    public sealed interface Requirement {
        /** The capability it is about, such as {@code amount.worker.vcpu}; case does not matter. */
        String name();
    }

    /** At least and at most so much of something. */
    public record Amount(String name, Optional<Double> min, Optional<Double> max)
            implements Requirement {}

    /** At least one of {@code anyOf} and all of {@code allOf}; an empty list asks for nothing. */
    public record Attribute(String name, List<String> anyOf, List<String> allOf)
            implements Requirement {
        public Attribute {
            anyOf = List.copyOf(anyOf);
            allOf = List.copyOf(allOf);
        }
    }
}
