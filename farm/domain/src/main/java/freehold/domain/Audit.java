package freehold.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Who made a resource and when, and who changed it last; the second pair is absent until a user
 * changes it.
 */
public record Audit(
        Instant createdAt,
        String createdBy,
        Optional<Instant> updatedAt,
        Optional<String> updatedBy) {
    public static Audit created(Instant at, String by) {
        return new Audit(at, by, Optional.empty(), Optional.empty());
    }

    public Audit updated(Instant at, String by) {
        return new Audit(createdAt, createdBy, Optional.of(at), Optional.of(by));
    }
}
