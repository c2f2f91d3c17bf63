$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

metadata suppressions = [
    {
        id: "MemberShouldReferenceResource"
        namespace: "freehold.extension"
        reason: "Our own service names the resources of the Deadline Cloud API as plain values; nothing is derived from such references."
    }
]

namespace freehold.extension

use freehold.deadline#AccessDeniedException
use freehold.deadline#ErrorMessage
use freehold.deadline#FarmId
use freehold.deadline#InternalServerErrorException
use freehold.deadline#JobId
use freehold.deadline#ResourceNotFoundException
use freehold.deadline#ThrottlingException
use freehold.deadline#ValidationException
use freehold.traits#parks

/// Reads a farm's feed of events in the order in which they happened, and can wait for the next. Whoever goes on from each answer's
/// `nextToken` misses none; events are kept for seven days.
@parks
@readonly
@http(method: "GET", uri: "/freehold/2026-11-23/farms/{farmId}/events", code: 200)
operation ListEvents {
    input := {
        /// The farm whose feed it is.
        @required
        @httpLabel
        farmId: FarmId

        /// Where to go on: the `nextToken` of the answer before. The filters may differ from those it came with.
        @httpQuery("nextToken")
        nextToken: EventCursor

        /// Where to begin without a `nextToken`; at the oldest event that is kept if absent.
        @httpQuery("startFrom")
        startFrom: EventStart

        /// At most so many events; 100 if absent.
        @httpQuery("maxResults")
        maxResults: EventPageSize

        /// Only events of these kinds, such as `Task Run Status Change`; of all kinds if absent.
        @httpQuery("detailType")
        detailTypes: DetailTypes

        /// Only events of this job.
        @httpQuery("jobId")
        jobId: JobId

        /// For so many seconds the answer waits for an event if there is none yet; 0 if absent.
        @httpQuery("waitSeconds")
        waitSeconds: EventWait
    }

    output := {
        /// In the order in which they happened; may be empty, also before the end of the feed.
        @required
        events: Events

        /// Where the next call goes on. Present also at the end of the feed, as more will follow.
        @required
        nextToken: EventCursor

        /// Whether this answer comes from the end of the feed; if not, the next call will not have to wait.
        @required
        atEnd: Boolean
    }

    errors: [
        AccessDeniedException
        CursorExpiredException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// What follows the `nextToken` is no longer kept. Begin anew with `oldestToken`, and read the present state of what matters from the
/// Deadline Cloud API, as changes in between are lost.
@error("client")
@httpError(410)
structure CursorExpiredException {
    @required
    message: ErrorMessage

    /// The place of the oldest event that is kept.
    @required
    oldestToken: EventCursor
}

/// A place in a farm's feed. To be kept as it is; its form may change.
@length(min: 1, max: 128)
string EventCursor

@range(min: 1, max: 1000)
integer EventPageSize

@range(min: 0, max: 20)
integer EventWait

/// Where a follower begins that has no place in the feed yet.
enum EventStart {
    /// With the oldest event that is kept.
    OLDEST

    /// With what happens from now on.
    LATEST
}

@length(min: 1, max: 10)
list DetailTypes {
    member: DetailType
}

/// Kind of an event, as its `detail-type` has it. More kinds may come.
@length(min: 1, max: 128)
string DetailType

list Events {
    member: Event
}

/// One change, in the envelope that Amazon EventBridge delivers events in.
structure Event {
    /// Always 0.
    @required
    version: String

    /// Names the event for good; a receiver that gets it twice knows it by this.
    @required
    id: String

    /// Which change it is, such as `Job Run Status Change`; says what `detail` holds.
    @required
    @jsonName("detail-type")
    detailType: DetailType

    /// Always `aws.deadline`.
    @required
    source: String

    /// Twelve digits: the account in all ARNs of this farm manager.
    @required
    account: String

    /// When it happened, in whole seconds.
    @required
    @timestampFormat("date-time")
    time: Timestamp

    /// Region that the farm manager serves.
    @required
    region: String

    /// Always empty; `detail` names what changed.
    @required
    resources: EventResources

    /// What changed, from what to what.
    @required
    detail: EventDetail
}

list EventResources {
    member: String
}

/// The part of an event that depends on its kind.
document EventDetail
