package freehold.protocol;

import java.util.List;

/** An input that no operation will see, because it cannot be read or breaks the model. */
@SuppressWarnings("serial") // never serialized: it crosses the wire as JSON
public final class InvalidInput extends RuntimeException {

    /** The reason as ValidationException reports it. */
    public enum Reason {
        CANNOT_PARSE,
        FIELD_VALIDATION_FAILED,
        OTHER
    }

    /** What kind of fault it is; finer than the reason, because HTTP tells some of them apart. */
    public enum Fault {
        SYNTAX(Reason.CANNOT_PARSE),
        CONSTRAINTS(Reason.FIELD_VALIDATION_FAILED),
        CONTENT_TYPE(Reason.OTHER),
        ACCEPT(Reason.OTHER);

        private final Reason reason;

        Fault(Reason reason) {
            this.reason = reason;
        }
    }

    private final Fault fault;
    private final List<FieldError> fields;

    private InvalidInput(Fault fault, String message, List<FieldError> fields) {
        super(message);
        this.fault = fault;
        this.fields = List.copyOf(fields);
    }

    /** The text as a whole cannot be read. */
    public static InvalidInput cannotParse(String message) {
        return new InvalidInput(Fault.SYNTAX, message, List.of());
    }

    /** One value has the wrong type or notation. */
    public static InvalidInput cannotParse(FieldPath path, String expected) {
        FieldError field = new FieldError(path, new Violation.Unreadable(expected));
        String where = field.name().isEmpty() ? "the request" : field.name();
        return new InvalidInput(Fault.SYNTAX, where + " " + field.message(), List.of(field));
    }

    /** The input can be read but breaks constraints. */
    public static InvalidInput constraints(List<FieldError> fields) {
        String count = fields.size() == 1 ? "1 constraint is" : fields.size() + " constraints are";
        FieldError first = fields.getFirst();
        return new InvalidInput(
                Fault.CONSTRAINTS,
                count + " not met: " + first.name() + " " + first.message(),
                fields);
    }

    /** A body of another type than the operation takes, or any where it takes none. */
    public static InvalidInput contentType(String message) {
        return new InvalidInput(Fault.CONTENT_TYPE, message, List.of());
    }

    /** The caller accepts no type the operation can answer with. */
    public static InvalidInput accept(String message) {
        return new InvalidInput(Fault.ACCEPT, message, List.of());
    }

    /** The kind of fault. */
    public Fault fault() {
        return fault;
    }

    /** The reason for a ValidationException. */
    public Reason reason() {
        return fault.reason;
    }

    /** Every mistake found, each with its place. */
    public List<FieldError> fields() {
        return fields;
    }
}
