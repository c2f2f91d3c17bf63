$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

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

        @required
        availabilityZoneId: String

        attachedWorkerId: WorkerId

        @required
        volumeType: EbsVolumeType

        iops: PersistentVolumeIops

        throughputMiB: PersistentVolumeThroughputMiB

        @required
        createdAt: CreatedAt

        lastAssignedAt: Timestamp

        lastReleasedAt: Timestamp

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

enum EbsVolumeType {
    GP3 = "gp3"
}

@pattern("^volume-[0-9a-f]{32}$")
string VolumeId

enum VolumeState {
    PENDING_CREATION
    PENDING_ATTACHMENT
    IN_USE
    AVAILABLE
    PENDING_DELETION
}

list VolumeSummaries {
    member: VolumeSummary
}

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

    @required
    availabilityZoneId: String

    attachedWorkerId: WorkerId
}
