$version: "2"

namespace freehold.deadline

/// The caller is known but may not do this on this resource.
@error("client")
@httpError(403)
structure AccessDeniedException {
    @required
    message: ErrorMessage

    context: ExceptionContext
}

/// The request is sound, but the resource is not in a state that allows it; `context.status` tells which state that is.
@error("client")
@httpError(409)
structure ConflictException {
    @required
    message: ErrorMessage

    @required
    reason: ConflictExceptionReason

    /// Id of the resource that stands in the way, which need not be the one addressed.
    @required
    resourceId: String

    /// Kind of that resource as a lower-case noun, such as `worker` or `queue-fleet-association`.
    @required
    resourceType: String

    context: ExceptionContext
}

/// What kind of conflict it is; agents decide by it whether to wait, to retry or to start anew.
enum ConflictExceptionReason {
    CONFLICT_EXCEPTION
    /// Someone else changed the resource meanwhile; repeating the request is worthwhile.
    CONCURRENT_MODIFICATION
    /// There is one already, and there can be only one.
    RESOURCE_ALREADY_EXISTS
    /// Other resources depend on it and must go first.
    RESOURCE_IN_USE
    /// The present status does not allow the request; `context.status` tells it.
    STATUS_CONFLICT
}

/// More about the circumstances, such as the present `status` of the resource; keys that a program does not know are to be passed
/// over.
map ExceptionContext {
    key: String
    value: String
}

/// The farm manager failed, through no fault of the request; it can be repeated with the same client token.
@error("server")
@httpError(500)
@retryable
structure InternalServerErrorException {
    @required
    message: ErrorMessage

    /// Seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}

/// The named resource does not exist, or not below the parents named with it.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    @required
    message: ErrorMessage

    /// The id that leads nowhere; the first missing one on the path.
    @required
    resourceId: String

    /// Kind of the missing resource as a lower-case noun, such as `task`.
    @required
    resourceType: String

    context: ExceptionContext
}

/// The request would go beyond a configured quota.
@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    @required
    message: ErrorMessage

    @required
    reason: ServiceQuotaExceededExceptionReason

    /// Kind of resource of which there would be too many, as a lower-case noun.
    @required
    resourceType: String

    /// Always `deadline`.
    @required
    serviceCode: String

    /// Code of the quota, as in the configuration reference.
    @required
    quotaCode: String

    /// Id of the resource that is full, when there is one.
    resourceId: String

    context: ExceptionContext
}

/// Which kind of quota is used up.
enum ServiceQuotaExceededExceptionReason {
    SERVICE_QUOTA_EXCEEDED_EXCEPTION
    KMS_KEY_LIMIT_EXCEEDED
    DEPENDENCY_LIMIT_EXCEEDED
}

/// Too many requests for the moment, from this caller or from all; repeat it later.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    @required
    message: ErrorMessage

    /// Always `deadline`, when a quota is behind the refusal.
    serviceCode: String

    /// Code of that quota; absent when the farm manager is merely busy.
    quotaCode: String

    /// Seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: Integer

    context: ExceptionContext
}

/// The request breaks a rule of the API and will do so each time; `fieldList` names every member at fault.
@error("client")
@httpError(400)
structure ValidationException {
    @required
    message: ErrorMessage

    @required
    reason: ValidationExceptionReason

    /// All members at fault, not only the first; absent when no single member is.
    fieldList: ValidationExceptionFieldList

    context: ExceptionContext
}

/// One member at fault.
structure ValidationExceptionField {
    /// Path to the member from the top of the request, such as `identifiers[3].taskId`.
    @required
    name: String

    /// What is wrong with the value and what would be right.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}

/// What about the request is wrong.
enum ValidationExceptionReason {
    /// No operation answers to this method and path, or this version does not have it yet.
    UNKNOWN_OPERATION
    /// The body is not JSON.
    CANNOT_PARSE
    /// Members are missing or have values that their definitions forbid.
    FIELD_VALIDATION_FAILED
    /// Each member is fine by itself, but together, or with what is stored, they make no sense.
    OTHER
}

/// What went wrong, for people to read; programs go by the type of error and its other members.
string ErrorMessage
