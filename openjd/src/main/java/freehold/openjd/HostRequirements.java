package freehold.openjd;

import java.util.List;

/** What a host must offer to run a step. Specification section 3.3, HostRequirements. */
public record HostRequirements(
        List<AmountRequirement> amounts, List<AttributeRequirement> attributes) {
    public HostRequirements {
        amounts = List.copyOf(amounts);
        attributes = List.copyOf(attributes);
    }
}
