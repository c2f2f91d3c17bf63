$version: "2"

namespace freehold.deadline

@error("client")
@httpError(403)
structure AccessDeniedException {
    @required
    message: String

    context: ExceptionContext
}

@error("client")
@httpError(409)
structure ConflictException {
    @required
    message: String

    @required
    reason: ConflictExceptionReason

    @required
    resourceId: String

    @required
    resourceType: String

    context: ExceptionContext
}

enum ConflictExceptionReason {
    CONFLICT_EXCEPTION
    CONCURRENT_MODIFICATION
    RESOURCE_ALREADY_EXISTS
    RESOURCE_IN_USE
    STATUS_CONFLICT
}

map ExceptionContext {
    key: String
    value: String
}

@error("server")
@httpError(500)
@retryable
structure InternalServerErrorException {
    @required
    message: String

    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}

@error("client")
@httpError(404)
structure ResourceNotFoundException {
    @required
    message: String

    @required
    resourceId: String

    @required
    resourceType: String

    context: ExceptionContext
}

@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    @required
    message: String

    @required
    reason: ServiceQuotaExceededExceptionReason

    @required
    resourceType: String

    @required
    serviceCode: String

    @required
    quotaCode: String

    resourceId: String

    context: ExceptionContext
}

enum ServiceQuotaExceededExceptionReason {
    SERVICE_QUOTA_EXCEEDED_EXCEPTION
    KMS_KEY_LIMIT_EXCEEDED
    DEPENDENCY_LIMIT_EXCEEDED
}

@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    @required
    message: String

    serviceCode: String

    quotaCode: String

    @httpHeader("Retry-After")
    retryAfterSeconds: Integer

    context: ExceptionContext
}

@error("client")
@httpError(400)
structure ValidationException {
    @required
    message: String

    @required
    reason: ValidationExceptionReason

    fieldList: ValidationExceptionFieldList

    context: ExceptionContext
}

structure ValidationExceptionField {
    @required
    name: String

    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}

enum ValidationExceptionReason {
    UNKNOWN_OPERATION
    CANNOT_PARSE
    FIELD_VALIDATION_FAILED
    OTHER
}
