package freehold.domain.explanation;

/**
 * A reason in words.
 *
 * @param message one sentence that says how things are
 * @param remedy one sentence that says what to do
 */
public record Said(ReasonCode code, String message, String remedy) {
    static final String NOTHING = "Nothing needs to be done.";
}
