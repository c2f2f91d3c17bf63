$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.extension

use freehold.deadline#AccessDeniedException
use freehold.deadline#CreatedAt
use freehold.deadline#CreatedBy
use freehold.deadline#FarmId
use freehold.deadline#InternalServerErrorException
use freehold.deadline#MaxResults
use freehold.deadline#NextToken
use freehold.deadline#ResourceNotFoundException
use freehold.deadline#ThrottlingException
use freehold.deadline#UpdatedAt
use freehold.deadline#UpdatedBy
use freehold.deadline#ValidationException

/// Has a farm's events posted to an address from now on. The answer is the only one that shows the secret. A repeated call makes
/// another webhook.
@http(method: "POST", uri: "/freehold/2026-11-23/farms/{farmId}/webhooks", code: 200)
operation CreateWebhook {
    input := {
        /// The farm whose events are posted.
        @required
        @httpLabel
        farmId: FarmId

        /// What people call it.
        @required
        displayName: WebhookName

        /// Where to post: `http` or `https`, without user and password.
        @required
        url: WebhookUrl

        /// Only events of these kinds; of all kinds if absent.
        detailTypes: DetailTypes
    }

    output := {
        @required
        webhookId: WebhookId

        /// Key of the signatures, as the text it is; never shown again.
        @required
        secret: WebhookSecret
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Reads a webhook, and how its deliveries are doing.
@readonly
@http(method: "GET", uri: "/freehold/2026-11-23/farms/{farmId}/webhooks/{webhookId}", code: 200)
operation GetWebhook {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        webhookId: WebhookId
    }

    output := {
        @required
        webhook: Webhook
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the webhooks of a farm, in order of creation.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "webhooks")
@http(method: "GET", uri: "/freehold/2026-11-23/farms/{farmId}/webhooks", code: 200)
operation ListWebhooks {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        webhooks: Webhooks

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Changes what is given. To enable a webhook that was disabled lets deliveries go on where they stopped.
@idempotent
@http(method: "PATCH", uri: "/freehold/2026-11-23/farms/{farmId}/webhooks/{webhookId}", code: 200)
operation UpdateWebhook {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        webhookId: WebhookId

        /// What people call it.
        displayName: WebhookName

        /// Where to post.
        url: WebhookUrl

        /// Only events of these kinds; an empty list stands for all kinds.
        detailTypes: UpdatedDetailTypes

        /// Whether events are posted. What happens meanwhile is posted later, as far as it is kept.
        enabled: Boolean
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Ends the deliveries of a webhook for good.
@idempotent
@http(method: "DELETE", uri: "/freehold/2026-11-23/farms/{farmId}/webhooks/{webhookId}", code: 200)
operation DeleteWebhook {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        webhookId: WebhookId
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

list Webhooks {
    member: Webhook
}

/// An address that a farm's events are posted to.
structure Webhook {
    @required
    webhookId: WebhookId

    /// What people call it.
    @required
    displayName: WebhookName

    /// Where events are posted.
    @required
    url: WebhookUrl

    /// Only events of these kinds are posted; of all kinds if absent.
    detailTypes: DetailTypes

    /// Whether events are posted. After a day of failures only, the server disables the webhook.
    @required
    enabled: Boolean

    /// What went wrong last, or why the webhook is disabled; absent while all is well.
    statusMessage: String

    /// How often the next delivery has failed so far.
    @required
    failedAttempts: Integer

    /// Since when every attempt has failed; absent while all is well.
    @timestampFormat("date-time")
    failingSince: Timestamp

    /// When the last delivery succeeded.
    @timestampFormat("date-time")
    deliveredAt: Timestamp

    /// How far the deliveries have come in the feed; ListEvents goes on from there.
    @required
    nextToken: EventCursor

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// `webhook-` and 32 hex digits.
@pattern("^webhook-[0-9a-f]{32}$")
string WebhookId

@length(min: 1, max: 100)
string WebhookName

@length(min: 1, max: 2048)
string WebhookUrl

@sensitive
string WebhookSecret

@length(min: 0, max: 10)
list UpdatedDetailTypes {
    member: DetailType
}
