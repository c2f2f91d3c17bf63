$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// The registration of a web page on which people sign in and watch farms, with its saved settings.
resource MonitorResource {
    identifiers: {
        monitorId: MonitorId
    }
    create: CreateMonitor
    read: GetMonitor
    update: UpdateMonitor
    delete: DeleteMonitor
    list: ListMonitors
    operations: [
        GetMonitorSettings
        UpdateMonitorSettings
    ]
}

/// Registers a monitor under a subdomain.
@idempotent
@http(method: "POST", uri: "/2023-10-12/monitors", code: 200)
@endpoint(hostPrefix: "management.")
operation CreateMonitor {
    input := {
        @httpHeader("X-Amz-Client-Token")
        @idempotencyToken
        clientToken: ClientToken

        @required
        displayName: ResourceName

        @required
        identityCenterInstanceArn: IdentityCenterInstanceArn

        identityCenterRegion: Region

        @required
        subdomain: Subdomain

        @required
        roleArn: IamRoleArn

        tags: Tags
    }

    output := {
        @required
        monitorId: MonitorId

        @required
        identityCenterApplicationArn: IdentityCenterApplicationArn
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// Reads the registration of a monitor.
@readonly
@http(method: "GET", uri: "/2023-10-12/monitors/{monitorId}", code: 200)
@endpoint(hostPrefix: "management.")
operation GetMonitor {
    input := {
        @required
        @httpLabel
        monitorId: MonitorId
    }

    output := {
        @required
        monitorId: MonitorId

        @required
        displayName: ResourceName

        @required
        subdomain: Subdomain

        @required
        url: Url

        @required
        roleArn: IamRoleArn

        @required
        identityCenterInstanceArn: IdentityCenterInstanceArn

        identityCenterRegion: Region

        @required
        identityCenterApplicationArn: IdentityCenterApplicationArn

        @required
        createdAt: CreatedAt

        @required
        createdBy: CreatedBy

        updatedAt: UpdatedAt

        updatedBy: UpdatedBy
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Reads all settings saved for a monitor.
@readonly
@http(method: "GET", uri: "/2023-10-12/monitors/{monitorId}/settings", code: 200)
@endpoint(hostPrefix: "management.")
operation GetMonitorSettings {
    input := {
        @required
        @httpLabel
        monitorId: MonitorId
    }

    output := {
        @required
        settings: SettingsMap
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Lists the registered monitors.
@readonly
@http(method: "GET", uri: "/2023-10-12/monitors", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "monitors")
operation ListMonitors {
    input := {
        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        monitors: MonitorSummaries

        nextToken: NextToken
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ThrottlingException
        ValidationException
    ]
}

/// Changes the registration of a monitor.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/monitors/{monitorId}", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateMonitor {
    input := {
        @required
        @httpLabel
        monitorId: MonitorId

        subdomain: Subdomain

        displayName: ResourceName

        roleArn: IamRoleArn
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

/// Saves the given settings and leaves the others; an empty value removes its key.
@idempotent
@http(method: "PATCH", uri: "/2023-10-12/monitors/{monitorId}/settings", code: 200)
@endpoint(hostPrefix: "management.")
operation UpdateMonitorSettings {
    input := {
        @required
        @httpLabel
        monitorId: MonitorId

        @required
        settings: SettingsMap
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

/// Removes the registration of a monitor with its settings.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/monitors/{monitorId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteMonitor {
    input := {
        @required
        @httpLabel
        monitorId: MonitorId
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

/// The monitor as an application of the identity center.
string IdentityCenterApplicationArn

/// The identity center that people sign in to; kept as given.
@pattern("^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$")
string IdentityCenterInstanceArn

/// `monitor-` and 32 hexadecimal digits.
@pattern("^monitor-[0-9a-f]{32}$")
string MonitorId

list MonitorSummaries {
    member: MonitorSummary
}

/// A monitor, with all that GetMonitor tells.
structure MonitorSummary {
    @required
    monitorId: MonitorId

    @required
    displayName: ResourceName

    @required
    subdomain: Subdomain

    @required
    url: Url

    @required
    roleArn: IamRoleArn

    @required
    identityCenterInstanceArn: IdentityCenterInstanceArn

    identityCenterRegion: Region

    @required
    identityCenterApplicationArn: IdentityCenterApplicationArn

    @required
    createdAt: CreatedAt

    @required
    createdBy: CreatedBy

    updatedAt: UpdatedAt

    updatedBy: UpdatedBy
}

/// Name of a setting; its meaning is the monitor's affair.
@length(min: 1, max: 128)
@pattern("^[a-zA-Z][a-zA-Z0-9_.:-]*$")
string SettingKey

/// Value of a setting; empty removes it.
@length(min: 0, max: 8192)
string SettingValue

/// Settings by key, at most 64 of them.
@length(min: 0, max: 64)
map SettingsMap {
    key: SettingKey
    value: SettingValue
}

/// First part of the monitor's address.
@pattern("^[a-z0-9-]{1,100}$")
string Subdomain

/// Address of the monitor.
string Url
