package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.List;

/**
 * A property a host must have, such as {@code attr.worker.os.family}. An empty list is one that was
 * not written; at least one of the two was.
 */
public record AttributeRequirement(
        FormatString name, List<FormatString> anyOf, List<FormatString> allOf) {
    public AttributeRequirement {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
    }
}
