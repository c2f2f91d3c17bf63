package freehold.simulation;

/** Puts promises to the test. */
final class Promise {
    private Promise() {}

    /**
     * Requires that a promise is kept.
     *
     * @param otherwise what is wrong if not, with the details filled in
     */
    static void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            throw new Violation(otherwise.formatted(details));
        }
    }
}
