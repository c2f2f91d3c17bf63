$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

resource LicenseEndpointResource {
    identifiers: {
        licenseEndpointId: LicenseEndpointId
    }
    create: CreateLicenseEndpoint
    read: GetLicenseEndpoint
    delete: DeleteLicenseEndpoint
    list: ListLicenseEndpoints
    resources: [
        MeteredProductResource
    ]
}

@idempotent
@http(method: "POST", uri: "/2023-10-12/license-endpoints", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateLicenseEndpoint {
    input := {
        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        vpcId: VpcId

        @required
        subnetIds: CreateLicenseEndpointRequestSubnetIdsList

        @required
        securityGroupIds: CreateLicenseEndpointRequestSecurityGroupIdsList

        tags: Tags
    }

    output := {
        @required
        licenseEndpointId: LicenseEndpointId
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerErrorException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/2023-10-12/license-endpoints/{licenseEndpointId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteLicenseEndpoint {
    input := {
        @required
        @httpLabel
        licenseEndpointId: LicenseEndpointId
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
@http(method: "GET", uri: "/2023-10-12/license-endpoints/{licenseEndpointId}", code: 200)
@endpoint(hostPrefix: "management.")
@waitable(
    LicenseEndpointDeleted: {
        minDelay: 10
        maxDelay: 2340
        acceptors: [
            { state: "success", matcher: { errorType: "ResourceNotFoundException" } }
            { state: "failure", matcher: { output: { path: "status", expected: "NOT_READY", comparator: "stringEquals" } } }
        ]
    }
    LicenseEndpointValid: {
        minDelay: 10
        maxDelay: 1140
        acceptors: [
            { state: "success", matcher: { output: { path: "status", expected: "READY", comparator: "stringEquals" } } }
            { state: "failure", matcher: { output: { path: "status", expected: "NOT_READY", comparator: "stringEquals" } } }
        ]
    }
)
operation GetLicenseEndpoint {
    input := {
        @required
        @httpLabel
        licenseEndpointId: LicenseEndpointId
    }

    output := {
        @required
        licenseEndpointId: LicenseEndpointId

        @required
        status: LicenseEndpointStatus

        @required
        statusMessage: StatusMessage

        vpcId: VpcId

        dnsName: DnsName

        subnetIds: GetLicenseEndpointResponseSubnetIdsList

        securityGroupIds: GetLicenseEndpointResponseSecurityGroupIdsList
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
@http(method: "GET", uri: "/2023-10-12/license-endpoints", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "licenseEndpoints")
operation ListLicenseEndpoints {
    input := {
        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        licenseEndpoints: LicenseEndpointSummaries

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

@length(min: 1, max: 10)
list CreateLicenseEndpointRequestSecurityGroupIdsList {
    member: SecurityGroupId
}

@length(min: 1, max: 10)
list CreateLicenseEndpointRequestSubnetIdsList {
    member: SubnetId
}

string DnsName

@length(min: 1, max: 10)
list GetLicenseEndpointResponseSecurityGroupIdsList {
    member: SecurityGroupId
}

@length(min: 1, max: 10)
list GetLicenseEndpointResponseSubnetIdsList {
    member: SubnetId
}

@pattern("^le-[0-9a-f]{32}$")
string LicenseEndpointId

enum LicenseEndpointStatus {
    CREATE_IN_PROGRESS
    DELETE_IN_PROGRESS
    READY
    NOT_READY
}

list LicenseEndpointSummaries {
    member: LicenseEndpointSummary
}

structure LicenseEndpointSummary {
    licenseEndpointId: LicenseEndpointId

    status: LicenseEndpointStatus

    statusMessage: StatusMessage

    vpcId: VpcId
}

@pattern("^sg-[\\w]{1,120}$")
string SecurityGroupId

@length(min: 0, max: 1024)
string StatusMessage

@length(min: 1, max: 32)
@pattern("^subnet-[\\w]{1,120}$")
string SubnetId

@length(min: 1, max: 32)
@pattern("^vpc-[\\w]{1,120}$")
string VpcId
