package freehold.openjd.job;

import freehold.openjd.Capabilities;
import java.util.OptionalDouble;

/** A quantity a host must have free; {@code min} or {@code max} is there, or both. */
public record RequiredAmount(String name, OptionalDouble min, OptionalDouble max) {
    /** What is reserved at least: the minimum, or what the capability asks by itself. */
    public double effectiveMin() {
        return min.orElse(Capabilities.leastOf(name));
    }
}
