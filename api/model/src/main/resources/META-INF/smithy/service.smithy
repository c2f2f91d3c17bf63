$version: "2"

namespace freehold.deadline

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// A farm manager: people submit jobs to queues, the scheduler splits them into tasks, and workers in fleets run these.
@title("Deadline Cloud API")
@service(sdkId: "deadline", arnNamespace: "deadline", endpointPrefix: "deadline")
@sigv4(name: "deadline")
@restJson1
service Deadline {
    version: "2023-10-12"
    resources: [
        FarmResource
        MonitorResource
        LicenseEndpointResource
    ]
    operations: [
        BatchGetJob
        BatchGetSession
        BatchGetSessionAction
        BatchGetStep
        BatchGetTask
        BatchGetWorker
        BatchUpdateJob
        BatchUpdateTask
        ListAvailableMeteredProducts
        ListTagsForResource
        TagResource
        UntagResource
    ]
}
