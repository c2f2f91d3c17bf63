package freehold.protocol.shape;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import freehold.protocol.FieldPath.MemberStep;

/**
 * One member of a structure or union: its name, its shape, and where an HTTP message carries it.
 */
public final class Member {

    /** The part of an HTTP message that carries a member of an input, an output or an error. */
    public enum Location {
        BODY,
        LABEL,
        QUERY,
        HEADER
    }

    private final String name;
    private final Shape<?> shape;
    private final boolean required;
    private final Location location;
    private final String locationName;
    private final boolean idempotencyToken;
    private final SerializableString jsonName;
    private final MemberStep step;

    private Member(
            String name,
            Shape<?> shape,
            boolean required,
            Location location,
            String locationName,
            boolean idempotencyToken) {
        this.name = name;
        this.shape = shape;
        this.required = required;
        this.location = location;
        this.locationName = locationName;
        this.idempotencyToken = idempotencyToken;
        this.jsonName = new SerializedString(location == Location.BODY ? locationName : name);
        this.step = new MemberStep(name);
    }

    /** A member of the body that must be there. */
    public static Member required(String name, Shape<?> shape) {
        return new Member(name, shape, true, Location.BODY, name, false);
    }

    /** A member of the body that may be absent. */
    public static Member optional(String name, Shape<?> shape) {
        return new Member(name, shape, false, Location.BODY, name, false);
    }

    /** The same member, under another name within JSON. */
    public Member inBody(String jsonName) {
        return new Member(name, shape, required, Location.BODY, jsonName, idempotencyToken);
    }

    /** The same member, carried by the label of its name in the path. */
    public Member inLabel() {
        return new Member(name, shape, required, Location.LABEL, name, idempotencyToken);
    }

    /** The same member, carried by a query parameter. */
    public Member inQuery(String parameter) {
        return new Member(name, shape, required, Location.QUERY, parameter, idempotencyToken);
    }

    /** The same member, carried by a header field. */
    public Member inHeader(String field) {
        return new Member(name, shape, required, Location.HEADER, field, idempotencyToken);
    }

    /** The same member, which a client fills by itself when it is absent. */
    public Member asIdempotencyToken() {
        return new Member(name, shape, required, location, locationName, true);
    }

    public String name() {
        return name;
    }

    public Shape<?> shape() {
        return shape;
    }

    public boolean isRequired() {
        return required;
    }

    public Location location() {
        return location;
    }

    /** The name of the label, query parameter, header field or member of the body. */
    public String locationName() {
        return locationName;
    }

    public boolean isIdempotencyToken() {
        return idempotencyToken;
    }

    SerializableString jsonName() {
        return jsonName;
    }

    /** The step from the structure to this member. */
    public MemberStep step() {
        return step;
    }
}
