$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// A disk that outlives the worker it was attached to, so that the next worker finds its contents.
resource VolumeResource {
    identifiers: {
        farmId: FarmId
        fleetId: FleetId
        volumeId: VolumeId
    }
    read: GetVolume
    delete: DeleteVolume
    list: ListVolumes
}

/// Reads a volume.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/volumes/{volumeId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetVolume {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        volumeId: VolumeId
    }

    output := {
        @required
        volumeId: VolumeId

        @required
        farmId: FarmId

        @required
        fleetId: FleetId

        @required
        state: VolumeState

        @required
        sizeGiB: PersistentVolumeSizeGiB

        /// Zone in which it can be attached.
        @required
        availabilityZoneId: String

        /// The worker that has it; absent while none does.
        attachedWorkerId: WorkerId

        @required
        volumeType: EbsVolumeType

        iops: PersistentVolumeIops

        throughputMiB: PersistentVolumeThroughputMiB

        @required
        createdAt: CreatedAt

        /// When a worker last got it, in UTC; absent if none has.
        lastAssignedAt: Timestamp

        /// When a worker last gave it back, in UTC; absent if none has.
        lastReleasedAt: Timestamp

        /// When it is removed if no worker uses it before, in UTC; absent while one does.
        expiresAt: Timestamp
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists a fleet's volumes.
@readonly
@http(method: "GET", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/volumes", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "volumes")
operation ListVolumes {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        volumes: VolumeSummaries

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

/// Removes a volume, with its contents, that is not attached to a worker.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/farms/{farmId}/fleets/{fleetId}/volumes/{volumeId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteVolume {
    input := {
        @required
        @httpLabel
        farmId: FarmId

        @required
        @httpLabel
        fleetId: FleetId

        @required
        @httpLabel
        volumeId: VolumeId
    }

    output := {}

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Kind of disk.
enum EbsVolumeType {
    GP3 = "gp3"
}

/// `volume-` and 32 hexadecimal digits.
@pattern("^volume-[0-9a-f]{32}$")
string VolumeId

/// Where a volume is between its creation and its removal.
enum VolumeState {
    PENDING_CREATION
    PENDING_ATTACHMENT
    /// A worker has it attached.
    IN_USE
    /// It waits for the next worker in its zone.
    AVAILABLE
    PENDING_DELETION
}

list VolumeSummaries {
    member: VolumeSummary
}

/// A volume without its performance and its history.
structure VolumeSummary {
    @required
    volumeId: VolumeId

    @required
    farmId: FarmId

    @required
    fleetId: FleetId

    @required
    state: VolumeState

    @required
    sizeGiB: PersistentVolumeSizeGiB

    /// Zone in which it can be attached.
    @required
    availabilityZoneId: String

    /// The worker that has it; absent while none does.
    attachedWorkerId: WorkerId
}
