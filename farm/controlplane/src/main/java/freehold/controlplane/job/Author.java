package freehold.controlplane.job;

/** Who changes what nobody asked to change. */
public final class Author {
    /** In {@code updatedBy}: the farm itself. */
    public static final String FARM = "freehold";

    private Author() {}
}
