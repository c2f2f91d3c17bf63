package freehold.domain.explanation;

import java.time.Instant;
import java.util.Optional;

/** Who asked for something, and when, as far as it is known. */
public record Author(Optional<String> who, Optional<Instant> when) {}
