$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.extension

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use freehold.deadline#AccessDeniedException
use freehold.deadline#InternalServerErrorException
use freehold.deadline#ThrottlingException
use freehold.deadline#ValidationException

/// What Freehold offers beyond the Deadline Cloud API: questions and controls that a farm needs and AWS's model has no place for.
@title("Freehold's own API")
@service(sdkId: "freehold", arnNamespace: "deadline", endpointPrefix: "freehold")
@sigv4(name: "deadline")
@restJson1
service Freehold {
    version: "2026-11-23"
    operations: [
        Explain
        GetCaller
        ListEvents
        CreateWebhook
        GetWebhook
        ListWebhooks
        UpdateWebhook
        DeleteWebhook
    ]
}

/// Tells a signed caller as whom the farm manager knows it, which is the first thing to ask when a call is denied.
@readonly
@http(method: "GET", uri: "/freehold/2026-11-23/caller", code: 200)
operation GetCaller {
    input := {}

    output := {
        /// In which role the caller acts; the role decides which operations it may use at all.
        @required
        kind: CallerKind

        /// ARN of the caller: a user's or role session's, with the account and, for a worker, its fleet and worker id.
        @required
        principal: String

        /// Twelve digits; every ARN that this farm manager gives out carries them.
        @required
        accountId: String

        /// Region that the farm manager believes it serves, as in its ARNs; clients may sign for any region.
        @required
        region: String
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// The roles in which a caller can sign a request.
enum CallerKind {
    /// May do everything, as the key pair written at the first start does.
    ADMINISTRATOR

    /// A person; memberships on farms, queues, fleets and jobs decide what it may do.
    USER

    /// A machine that may register workers and obtain their credentials, and nothing else.
    WORKER_HOST

    /// One worker of one fleet, with credentials scoped to itself.
    WORKER

    /// A job on a worker, or a person working with a queue's files, with the rights of the queue's role.
    QUEUE_ROLE
}
