$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use freehold.traits#caseInsensitive

/// A storage profile seen from a queue that allows it, for people who may see the queue but not the whole farm.
resource QueueStorageProfileResource {
    identifiers: {
        farmId: FarmId
        queueId: QueueId
        storageProfileId: StorageProfileId
    }
    read: GetStorageProfileForQueue
}

/// Where the named file systems of a studio are found on one operating system, so that paths can be translated between hosts.
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

/// Describes where the studio's file systems are mounted on one operating system.
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

/// Reads a storage profile.
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

/// Reads a storage profile that the queue allows.
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

/// Lists a farm's storage profiles.
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

/// Lists the storage profiles that a queue allows.
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

/// Changes a storage profile; locations are changed by what to add and what to remove.
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

/// Removes a storage profile that no queue allows and no fleet uses.
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

/// Where one of the studio's file systems is mounted.
@sensitive
structure FileSystemLocation {
    @required
    name: FileSystemLocationName

    @required
    path: PathString

    @required
    type: FileSystemLocationType
}

/// Name of a file system within the studio; letter case counts, and equal names are the same file system.
@length(min: 1, max: 64)
@pattern("^[0-9A-Za-z ]*$")
string FileSystemLocationName

/// Whether all hosts see the same files there, or each its own.
enum FileSystemLocationType {
    SHARED
    LOCAL
}

@length(min: 0, max: 20)
list FileSystemLocationsList {
    member: FileSystemLocation
}

/// `sp-` and 32 hexadecimal digits.
@pattern("^sp-[0-9a-f]{32}$")
string StorageProfileId

/// Operating system of the hosts that the profile describes.
@caseInsensitive
enum StorageProfileOperatingSystemFamily {
    WINDOWS
    LINUX
    MACOS
}

list StorageProfileSummaries {
    member: StorageProfileSummary
}

/// A storage profile without its locations.
structure StorageProfileSummary {
    @required
    storageProfileId: StorageProfileId

    @required
    displayName: ResourceName

    @required
    osFamily: StorageProfileOperatingSystemFamily
}
