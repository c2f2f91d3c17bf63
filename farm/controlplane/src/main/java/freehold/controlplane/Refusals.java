package freehold.controlplane;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.ValidationException;
import freehold.api.ValidationExceptionField;
import freehold.api.ValidationExceptionReason;
import freehold.domain.ResourceId;
import java.util.List;
import java.util.Map;

/** Makes the refusals that operations share, so that all say the same in the same words. */
public final class Refusals {
    private Refusals() {}

    /** A request that breaks a rule beyond the form of its fields. */
    public static ValidationException invalid(String message) {
        return ValidationException.builder()
                .message(message)
                .reason(ValidationExceptionReason.OTHER)
                .build();
    }

    /**
     * A request one of whose fields is wrong.
     *
     * @param complaint continues a sentence that begins with the field's name
     */
    public static ValidationException invalidField(String field, String complaint) {
        return ValidationException.builder()
                .message("1 validation error: " + field + " " + complaint)
                .reason(ValidationExceptionReason.FIELD_VALIDATION_FAILED)
                .fieldList(
                        List.of(
                                ValidationExceptionField.builder()
                                        .name(field)
                                        .message(complaint)
                                        .build()))
                .build();
    }

    /**
     * A change that the resource's status does not allow; {@code context.status} tells clients
     * which it is.
     */
    public static ConflictException wrongStatus(
            String resourceType, String resourceId, String status, String message) {
        return ConflictException.builder()
                .message(message)
                .reason(ConflictExceptionReason.STATUS_CONFLICT)
                .resourceId(resourceId)
                .resourceType(resourceType)
                .context(Map.of("status", status))
                .build();
    }

    /** Something else still needs the resource, so it cannot be deleted. */
    public static ConflictException inUse(
            String resourceType, ResourceId resource, String message) {
        return ConflictException.builder()
                .message(message)
                .reason(ConflictExceptionReason.RESOURCE_IN_USE)
                .resourceId(resource.value())
                .resourceType(resourceType)
                .build();
    }

    /** A resource that cannot go while something else needs it; the message says what. */
    public static ConflictException inUse(String message, String resourceType, String resourceId) {
        return ConflictException.builder()
                .message(message)
                .reason(ConflictExceptionReason.RESOURCE_IN_USE)
                .resourceId(resourceId)
                .resourceType(resourceType)
                .build();
    }
}
