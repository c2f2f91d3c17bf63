package freehold.openjd.job;

import java.util.List;

/**
 * A property a host must have: one of {@code anyOf}, if that has any, and each of {@code allOf}.
 */
public record RequiredAttribute(String name, List<String> anyOf, List<String> allOf) {
    public RequiredAttribute {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
    }
}
