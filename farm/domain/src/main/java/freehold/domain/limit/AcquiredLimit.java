package freehold.domain.limit;

/** Units of a limit that one session holds, from its opening to its end. */
public record AcquiredLimit(LimitId limit, int count) {}
