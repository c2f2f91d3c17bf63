package freehold.controlplane.job;

/** Who changes what nobody asked to change. */
final class Author {
    /** In {@code updatedBy}: the farm itself. */
    static final String FARM = "freehold";

    private Author() {}
}
