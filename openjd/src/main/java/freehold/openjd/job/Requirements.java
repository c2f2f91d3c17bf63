package freehold.openjd.job;

import java.util.List;

/**
 * What a step asks of hosts, with every value settled. Names are compared without regard to case.
 */
public record Requirements(List<RequiredAmount> amounts, List<RequiredAttribute> attributes) {
    /** Asks for nothing. */
    public static final Requirements NONE = new Requirements(List.of(), List.of());

    public Requirements {
        amounts = List.copyOf(amounts);
        attributes = List.copyOf(attributes);
    }
}
