package freehold.protocol.shape;

import freehold.protocol.FieldError;
import freehold.protocol.FieldPath;
import freehold.protocol.FieldPath.Step;
import freehold.protocol.InvalidInput;
import freehold.protocol.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known while one message is read: the place reading has come to, and the mistakes found so
 * far.
 *
 * <p>A strict reading is a server's: every constraint is checked. A lenient one is a client's:
 * constraints are the server's business, and values newer than the model become the constant or
 * union member that stands for the unknown.
 */
public final class Checks {

    private final boolean strict;
    private final List<Step> path = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private Checks(boolean strict) {
        this.strict = strict;
    }

    /** For reading a request. */
    public static Checks strict() {
        return new Checks(true);
    }

    /** For reading an answer. */
    public static Checks lenient() {
        return new Checks(false);
    }

    /** Whether constraints are to be checked. */
    public boolean isStrict() {
        return strict;
    }

    /** Goes one step down; {@link #leave} comes back. */
    public void enter(Step step) {
        path.add(step);
    }

    /** Comes back from the last step down. */
    public void leave() {
        path.removeLast();
    }

    /** Notes a mistake at the present place. */
    public void add(Violation violation) {
        errors.add(new FieldError(new FieldPath(path), violation));
    }

    /** The refusal for a value at the present place that cannot be read. */
    public InvalidInput unreadable(String expected) {
        return InvalidInput.cannotParse(new FieldPath(path), expected);
    }

    /** The mistakes found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
