package freehold.simulation;

/** Puts promises to the test. */
final class Promise {
    private Promise() {}

    /**
     * Requires that a promise is kept.
     *
     * @param otherwise what is wrong if not, with the details filled in
     */
    // The annotation is not worth a dependency; a malformed format fails the first time it is
    // needed.
    @SuppressWarnings("AnnotateFormatMethod")
    static void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            throw new Violation(otherwise.formatted(details));
        }
    }
}
