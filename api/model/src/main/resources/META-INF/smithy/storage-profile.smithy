$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#caseInsensitive

resource QueueStorageProfileResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        storageProfileId: StorageProfileId
    }
    read: GetStorageProfileForQueue
}

resource StorageProfileResource {
    identifiers: {
        farmId: FarmId
        storageProfileId: StorageProfileId
    }
    create: CreateStorageProfile
    read: GetStorageProfile
    update: UpdateStorageProfile
    delete: DeleteStorageProfile
    list: ListStorageProfiles
}

@idempotent
@http(method: "POST", uri: "/2023-10-12/farms/{farmId}/storage-profiles", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateStorageProfile {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        @required
        osFamily: StorageProfileOperatingSystemFamily

        fileSystemLocations: FileSystemLocationsList
    }

    output := {
        @required
        storageProfileId: StorageProfileId
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/storage-profiles/{storageProfileId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteStorageProfile {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        storageProfileId: StorageProfileId
    }

    output := {}

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/storage-profiles/{storageProfileId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetStorageProfile {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        storageProfileId: StorageProfileId
    }

    output := {
        @required
        storageProfileId: StorageProfileId

        @required
        displayName: ResourceName

        @required
        osFamily: StorageProfileOperatingSystemFamily

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy

        fileSystemLocations: FileSystemLocationsList
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/storage-profiles/{storageProfileId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetStorageProfileForQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @required
        @httpLabel
        storageProfileId: StorageProfileId
    }

    output := {
        @required
        storageProfileId: StorageProfileId

        @required
        displayName: ResourceName

        @required
        osFamily: StorageProfileOperatingSystemFamily

        fileSystemLocations: FileSystemLocationsList
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/storage-profiles", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "storageProfiles")
operation ListStorageProfiles {
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
        storageProfiles: StorageProfileSummaries

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

@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/queues/{queueId}/storage-profiles", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "storageProfiles")
operation ListStorageProfilesForQueue {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        queueId: QueueId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        storageProfiles: StorageProfileSummaries

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

@idempotent
@http(method: "PATCH", uri: "/2023-10-12/farms/{farmId}/storage-profiles/{storageProfileId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateStorageProfile {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        storageProfileId: StorageProfileId

        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        displayName: ResourceName

        osFamily: StorageProfileOperatingSystemFamily

        fileSystemLocationsToAdd: FileSystemLocationsList

        fileSystemLocationsToRemove: FileSystemLocationsList
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

@sensitive
structure FileSystemLocation {
    @required
    name: FileSystemLocationName

    @required
    path: PathString

    @required
    type: FileSystemLocationType
}

@length(min: 1, max: 64)
@pattern("^[0-9A-Za-z ]*$")
string FileSystemLocationName

enum FileSystemLocationType {
    SHARED
    LOCAL
}

@length(min: 0, max: 20)
list FileSystemLocationsList {
    member: FileSystemLocation
}

@pattern("^sp-[0-9a-f]{32}$")
string StorageProfileId

@caseInsensitive
enum StorageProfileOperatingSystemFamily {
    WINDOWS
    LINUX
    MACOS
}

list StorageProfileSummaries {
    member: StorageProfileSummary
}

structure StorageProfileSummary {
    @required
    storageProfileId: StorageProfileId

    @required
    displayName: ResourceName

    @required
    osFamily: StorageProfileOperatingSystemFamily
}
