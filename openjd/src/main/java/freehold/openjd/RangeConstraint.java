package freehold.openjd;

/** Which integers one chunk may hold. */
public enum RangeConstraint {
    /** Only integers that follow each other without a gap. */
    CONTIGUOUS,
    /** Any. */
    NONCONTIGUOUS
}
