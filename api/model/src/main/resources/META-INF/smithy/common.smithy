$version: "2"

namespace freehold.deadline

@length(min: 1, max: 100)
@pattern("^([a-zA-Z][a-zA-Z0-9]{0,63}:)?amount(\\.[a-zA-Z][a-zA-Z0-9]{0,63})+$")
string AmountCapabilityName

structure Attachments {
    @required
    manifests: ManifestPropertiesList

    fileSystem: JobAttachmentsFileSystem
}

@length(min: 1, max: 100)
@pattern("^([a-zA-Z][a-zA-Z0-9]{0,63}:)?attr(\\.[a-zA-Z][a-zA-Z0-9]{0,63})+$")
string AttributeCapabilityName

@length(min: 1, max: 100)
@pattern("^[a-zA-Z_]([a-zA-Z0-9_\\-]{0,99})$")
string AttributeCapabilityValue

@length(min: 1, max: 10)
list AttributeCapabilityValuesList {
    member: AttributeCapabilityValue
}

@length(min: 1, max: 5)
@pattern("^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$")
string BooleanString

@length(min: 0, max: 512)
list BooleanStringList {
    member: BooleanString
}

@length(min: 1, max: 64)
string ClientToken

@length(min: 1, max: 1280)
string CombinationExpression

@timestampFormat("date-time")
timestamp CreatedAt

string CreatedBy

@range(min: 1, max: 2147483647)
integer DefaultTaskCount

@sensitive
@length(min: 0, max: 100)
string Description

@timestampFormat("date-time")
timestamp EndedAt

@length(min: 1, max: 1024)
@pattern("^(STEP:step-[0-9a-f]{32}:.*)$|^(JOB:job-[0-9a-f]{32}:.*)$")
string EnvironmentId

@length(min: 1, max: 26)
@pattern("^[-]?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$")
string FloatString

@length(min: 0, max: 512)
list FloatStringList {
    member: FloatString
}

structure HostConfiguration {
    @required
    scriptBody: HostConfigurationScript

    scriptTimeoutSeconds: HostConfigurationScriptTimeoutSeconds
}

@sensitive
@length(min: 0, max: 15000)
string HostConfigurationScript

@range(min: 300, max: 3600)
integer HostConfigurationScriptTimeoutSeconds

@pattern("^[a-zA-Z0-9_\\.\\-]{0,255}$")
string HostName

structure HostPropertiesResponse {
    ipAddresses: IpAddresses

    hostName: HostName

    ec2InstanceArn: String

    ec2InstanceType: InstanceType
}

@pattern("^arn:(aws[a-zA-Z-]*):iam::\\d{12}:role(/[!-.0-~]+)*/[\\w+=,.@-]+$")
string IamRoleArn

@length(min: 1, max: 47)
@pattern("^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$")
string IdentityCenterPrincipalId

@length(min: 1, max: 100)
string InstanceType

@length(min: 1, max: 20)
@pattern("^[-]?(0|[1-9][0-9]*)$")
string IntString

@length(min: 0, max: 512)
list IntStringList {
    member: IntString
}

@length(min: 0, max: 512)
list IntStringListList {
    member: NestedIntStringList
}

structure IpAddresses {
    ipV4Addresses: IpV4Addresses

    ipV6Addresses: IpV6Addresses
}

@pattern("^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$")
string IpV4Address

list IpV4Addresses {
    member: IpV4Address
}

@pattern("^(?:[A-F0-9]{1,4}:){7}[A-F0-9]{1,4}$")
string IpV6Address

list IpV6Addresses {
    member: IpV6Address
}

structure LogConfiguration {
    @required
    logDriver: LogDriver

    options: LogOptions

    parameters: LogParameters

    error: LogError
}

@length(min: 1, max: 512)
string LogDriver

@length(min: 1, max: 512)
string LogError

map LogOptions {
    key: String
    value: String
}

map LogParameters {
    key: String
    value: String
}

@sensitive
structure ManifestProperties {
    fileSystemLocationName: FileSystemLocationName

    @required
    rootPath: ManifestPropertiesRootPathString

    @required
    rootPathFormat: PathFormat

    outputRelativeDirectories: OutputRelativeDirectoriesList

    inputManifestPath: ManifestPropertiesInputManifestPathString

    inputManifestHash: ManifestPropertiesInputManifestHashString
}

@length(min: 1, max: 256)
string ManifestPropertiesInputManifestHashString

@length(min: 1, max: 512)
string ManifestPropertiesInputManifestPathString

@length(min: 1, max: 10)
list ManifestPropertiesList {
    member: ManifestProperties
}

@length(min: 1, max: 1024)
string ManifestPropertiesRootPathString

@range(min: 0, max: 2147483647)
integer MaxFailedTasksCount

@range(min: 1, max: 100)
integer MaxResults

@range(min: 0, max: 2147483647)
integer MaxRetriesPerTask

@range(min: -1, max: 2147483647)
integer MaxWorkerCount

@range(min: 1, max: 2147483647)
integer MinOneMaxInteger

@range(min: 0, max: 2147483647)
integer MinZeroMaxInteger

@length(min: 0, max: 64)
list NestedIntStringList {
    member: IntString
}

@length(min: 0, max: 4096)
string NextToken

@length(min: 0, max: 100)
list OutputRelativeDirectoriesList {
    member: OutputRelativeDirectoriesListMemberString
}

@length(min: 1, max: 1024)
string OutputRelativeDirectoriesListMemberString

structure ParameterSpace {
    @required
    parameters: StepParameterList

    combination: CombinationExpression
}

@length(min: 0, max: 1024)
string ParameterString

@length(min: 0, max: 64)
list ParameterStringList {
    member: ParameterString
}

enum PathFormat {
    WINDOWS = "windows"
    POSIX = "posix"
}

@length(min: 0, max: 1024)
string PathString

@length(min: 0, max: 64)
list PathStringList {
    member: PathString
}

@range(min: 100, max: 80000)
integer PersistentVolumeIops

@range(min: 1, max: 65536)
integer PersistentVolumeSizeGiB

@range(min: 125, max: 2000)
integer PersistentVolumeThroughputMiB

structure PosixUser {
    @required
    user: PosixUserUserString

    @required
    group: PosixUserGroupString
}

@length(min: 0, max: 31)
@pattern("^(?:[a-z][a-z0-9-]{0,30})?$")
string PosixUserGroupString

@length(min: 0, max: 31)
@pattern("^(?:[a-z][a-z0-9-]{0,30})?$")
string PosixUserUserString

@range(min: -2147483648, max: 2147483647)
integer ProcessExitCode

enum RangeConstraint {
    CONTIGUOUS
    NONCONTIGUOUS
}

@length(min: 1, max: 1024)
string RangeExprString

@length(min: 1, max: 25)
@pattern("^[a-z0-9-]+$")
string Region

@length(min: 1, max: 100)
string ResourceName

enum RunAs {
    QUEUE_CONFIGURED_USER
    WORKER_AGENT_USER
}

@length(min: 1, max: 255)
string S3BucketName

@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9-_/]+$")
string S3Prefix

@timestampFormat("date-time")
timestamp StartedAt

@timestampFormat("date-time")
timestamp DateTime

@range(min: 0, max: 2147483647)
integer TargetRuntimeSeconds

@timestampFormat("date-time")
timestamp Timestamp

@timestampFormat("date-time")
timestamp UpdatedAt

string UpdatedBy

structure WindowsUser {
    @required
    user: WindowsUserUserString

    @required
    passwordArn: WindowsUserPasswordArnString
}

@length(min: 20, max: 2048)
@pattern("^arn:(aws[a-zA-Z-]*):secretsmanager:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:secret:[a-zA-Z0-9-/_+=.@]{1,2028}$")
string WindowsUserPasswordArnString

@length(min: 0, max: 111)
@pattern("^[^\"'/\\[\\]:;|=,+*?<>\\s]*$")
string WindowsUserUserString
