$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

use smithy.waiters#waitable

/// A record of a network address at which metered software licenses are served.
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

/// Records a license endpoint; serving licenses is left to the studio's own license servers.
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
        subnetIds: SubnetIds

        @required
        securityGroupIds: SecurityGroupIds

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

/// Reads a license endpoint.
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

        subnetIds: SubnetIds

        securityGroupIds: SecurityGroupIds
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the license endpoints.
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

/// Removes a license endpoint whose products were all removed before.
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

@length(min: 1, max: 10)
list SecurityGroupIds {
    member: SecurityGroupId
}

@length(min: 1, max: 10)
list SubnetIds {
    member: SubnetId
}

/// Address for license clients; absent until the endpoint is ready.
string DnsName

/// `le-` and 32 hexadecimal digits.
@pattern("^le-[0-9a-f]{32}$")
string LicenseEndpointId

/// Whether the endpoint can serve licenses.
enum LicenseEndpointStatus {
    CREATE_IN_PROGRESS
    DELETE_IN_PROGRESS
    READY
    NOT_READY
}

list LicenseEndpointSummaries {
    member: LicenseEndpointSummary
}

/// A license endpoint without its network details.
structure LicenseEndpointSummary {
    licenseEndpointId: LicenseEndpointId

    status: LicenseEndpointStatus

    statusMessage: StatusMessage

    vpcId: VpcId
}

/// Firewall group of the endpoint.
@pattern("^sg-[\\w]{1,120}$")
string SecurityGroupId

/// Explains the status; empty when there is nothing to explain.
@length(min: 0, max: 1024)
string StatusMessage

/// Subnet of that network.
@length(min: 1, max: 32)
@pattern("^subnet-[\\w]{1,120}$")
string SubnetId

/// Network that the endpoint belongs to; kept as given.
@length(min: 1, max: 32)
@pattern("^vpc-[\\w]{1,120}$")
string VpcId
