$version: "2"

namespace freehold.deadline

/// Name of a quantity as OpenJD requirements spell it, such as `amount.worker.vcpu`.
@length(min: 1, max: 100)
@pattern("^([a-zA-Z][a-zA-Z0-9]{0,63}:)?amount(\\.[a-zA-Z][a-zA-Z0-9]{0,63})+$")
string AmountCapabilityName

/// Files that travel with the job.
structure Attachments {
    /// One list of files per root folder, in an order that the workers' reports keep.
    @required
    manifests: ManifestPropertiesList

    fileSystem: JobAttachmentsFileSystem
}

/// Name of a property as OpenJD requirements spell it, such as `attr.worker.os.family`.
@length(min: 1, max: 100)
@pattern("^([a-zA-Z][a-zA-Z0-9]{0,63}:)?attr(\\.[a-zA-Z][a-zA-Z0-9]{0,63})+$")
string AttributeCapabilityName

/// One value of a property; letter case does not count when requirements are matched.
@length(min: 1, max: 100)
@pattern("^[a-zA-Z_]([a-zA-Z0-9_\\-]{0,99})$")
string AttributeCapabilityValue

@length(min: 1, max: 10)
list AttributeCapabilityValuesList {
    member: AttributeCapabilityValue
}

/// A truth value as text: true, yes, on or 1, or their opposites, in any letter case.
@length(min: 1, max: 5)
@pattern("^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]|[01])$")
string BooleanString

@length(min: 0, max: 512)
list BooleanStringList {
    member: BooleanString
}

/// Makes a repeated request harmless: with the same token and members the first answer comes again and nothing is done twice.
/// Remembered for at least a day.
@length(min: 1, max: 64)
string ClientToken

/// How the parameters combine into points, in OpenJD's notation: `*` for every combination, parentheses for walking side by side.
/// Absent means every combination.
@length(min: 1, max: 1280)
string CombinationExpression

/// When it was created, in UTC.
@timestampFormat("date-time")
timestamp CreatedAt

/// Who created it: the id of a person who signed in, otherwise the ARN of the caller, or the name of the farm manager itself.
string CreatedBy

/// How many integers a task covers.
@range(min: 1, max: 2147483647)
integer DefaultTaskCount

/// Free text of people, to be shown as text only.
@sensitive
@length(min: 0, max: 100)
string Description

/// When the work on it ended, in UTC; absent while it can still go on, and again after a requeue.
@timestampFormat("date-time")
timestamp EndedAt

/// `JOB:` or `STEP:`, the id of the job or step, and the environment's name; a queue's environments count as the job's.
@length(min: 1, max: 1024)
@pattern("^(STEP:step-[0-9a-f]{32}:.*)$|^(JOB:job-[0-9a-f]{32}:.*)$")
string EnvironmentId

/// A number as text, so that no reader loses digits.
@length(min: 1, max: 26)
@pattern("^[-]?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$")
string FloatString

@length(min: 0, max: 512)
list FloatStringList {
    member: FloatString
}

/// What to do to each host of the fleet before it takes work.
structure HostConfiguration {
    @required
    scriptBody: HostConfigurationScript

    scriptTimeoutSeconds: HostConfigurationScriptTimeoutSeconds
}

/// Script that each host runs once, with full rights, before it takes work; empty removes it.
@sensitive
@length(min: 0, max: 15000)
string HostConfigurationScript

/// Seconds after which that script is given up and the host with it; 300 if absent.
@range(min: 300, max: 3600)
integer HostConfigurationScriptTimeoutSeconds

/// Name of the host as it knows itself.
@pattern("^[a-zA-Z0-9_\\.\\-]{0,255}$")
string HostName

/// What is known about a host.
structure HostPropertiesResponse {
    ipAddresses: IpAddresses

    hostName: HostName

    /// ARN of the machine if it is an EC2 instance.
    ec2InstanceArn: String

    ec2InstanceType: InstanceType
}

/// Role whose rights go with issued credentials; kept as given, and its presence says that credentials may be issued.
@pattern("^arn:(aws[a-zA-Z-]*):iam::\\d{12}:role(/[!-.0-~]+)*/[\\w+=,.@-]+$")
string IamRoleArn

/// Id of a person or group in the identity store.
@length(min: 1, max: 47)
@pattern("^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$")
string IdentityCenterPrincipalId

/// Type of machine in the words of its cloud, such as `c7i.4xlarge`.
@length(min: 1, max: 100)
string InstanceType

/// A whole number as text, so that no reader loses digits.
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

/// Addresses of a host.
structure IpAddresses {
    ipV4Addresses: IpV4Addresses

    ipV6Addresses: IpV6Addresses
}

/// Address in dotted decimal notation.
@pattern("^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$")
string IpV4Address

list IpV4Addresses {
    member: IpV4Address
}

/// Address in full notation: eight groups of hexadecimal digits in upper case, without abbreviation.
@pattern("^(?:[A-F0-9]{1,4}:){7}[A-F0-9]{1,4}$")
string IpV6Address

list IpV6Addresses {
    member: IpV6Address
}

/// Where a log is written and how.
structure LogConfiguration {
    @required
    logDriver: LogDriver

    options: LogOptions

    parameters: LogParameters

    error: LogError
}

/// How the log is to be written: `awslogs` means the CloudWatch Logs calls, which the farm manager answers itself.
@length(min: 1, max: 512)
string LogDriver

/// Why there is no log; absent when there is one.
@length(min: 1, max: 512)
string LogError

/// What the driver needs to find the log, such as `logGroupName` and `logStreamName`.
map LogOptions {
    key: String
    value: String
}

/// How the driver is to behave, such as `interval`, the seconds between two uploads; may be empty.
map LogParameters {
    key: String
    value: String
}

/// One root folder with the files below it that travel with a job.
@sensitive
structure ManifestProperties {
    /// The studio's file system that the root folder lies on; absent when it lies on none.
    fileSystemLocationName: FileSystemLocationName

    @required
    rootPath: ManifestRootPath

    @required
    rootPathFormat: PathFormat

    outputRelativeDirectories: RelativeDirectories

    inputManifestPath: ManifestPath

    inputManifestHash: ManifestHash
}

/// Hash of the manifest's contents, as its writer computed it; absent when there is no manifest.
@length(min: 1, max: 256)
string ManifestHash

/// Key of the manifest, below the queue's `Manifests` folder; absent when there is none.
@length(min: 1, max: 512)
string ManifestPath

@length(min: 1, max: 10)
list ManifestPropertiesList {
    member: ManifestProperties
}

/// Folder below which the manifest's files belong, on the submitting host.
@length(min: 1, max: 1024)
string ManifestRootPath

/// The job stops when so many of its tasks have failed for good, at least 1; 100 if never set.
@range(min: 0, max: 2147483647)
integer MaxFailedTasksCount

/// At most so many items on a page, 100 if absent; a page may be shorter without being the last.
@range(min: 1, max: 100)
integer MaxResults

/// How often a failed task is tried again before it counts as failed; 5 if never set.
@range(min: 0, max: 2147483647)
integer MaxRetriesPerTask

/// At most so many workers have a session of the job at a time; -1 or absent means any number, 0 is refused.
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

/// Where the next page starts; absent on the last page. Valid for 24 hours, for the same operation with the same other members
/// only.
@length(min: 0, max: 4096)
string NextToken

@length(min: 0, max: 100)
list RelativeDirectories {
    member: RelativeDirectory
}

/// Folder, relative to the root, whose new files are the job's output.
@length(min: 1, max: 1024)
string RelativeDirectory

/// The dimensions over which a step runs, and how they combine.
structure ParameterSpace {
    @required
    parameters: StepParameterList

    combination: CombinationExpression
}

/// A text value.
@length(min: 0, max: 1024)
string ParameterString

@length(min: 0, max: 64)
list ParameterStringList {
    member: ParameterString
}

/// How paths are written: with backslashes and drive letters, or with slashes.
enum PathFormat {
    WINDOWS = "windows"
    POSIX = "posix"
}

/// A path in the notation of the host it belongs to.
@length(min: 0, max: 1024)
string PathString

@length(min: 0, max: 64)
list PathStringList {
    member: PathString
}

/// Operations per second; 3000 if never set.
@range(min: 100, max: 80000)
integer PersistentVolumeIops

/// Size in GiB; 250 if absent where it may be. It can only grow.
@range(min: 1, max: 65536)
integer PersistentVolumeSizeGiB

/// Throughput in MiB per second; 125 if never set.
@range(min: 125, max: 2000)
integer PersistentVolumeThroughputMiB

/// A user and group of Linux and macOS hosts.
structure PosixUser {
    @required
    user: PosixUserName

    @required
    group: PosixGroupName
}

/// Group on Linux and macOS hosts; the worker agent must be able to act for it.
@length(min: 0, max: 31)
@pattern("^(?:[a-z][a-z0-9-]{0,30})?$")
string PosixGroupName

/// User on Linux and macOS hosts; empty means none is configured.
@length(min: 0, max: 31)
@pattern("^(?:[a-z][a-z0-9-]{0,30})?$")
string PosixUserName

/// Exit code of the process as a signed 32-bit number; absent when no process ran.
@range(min: -2147483648, max: 2147483647)
integer ProcessExitCode

/// Whether a chunk must be one unbroken range of integers or may have gaps.
enum RangeConstraint {
    CONTIGUOUS
    NONCONTIGUOUS
}

/// Integers as a range expression such as `5-8` or `2,4,10-30:5`.
@length(min: 1, max: 1024)
string RangeExprString

/// AWS region of the identity center; kept as given, and of no consequence to the farm manager.
@length(min: 1, max: 25)
@pattern("^[a-z0-9-]+$")
string Region

/// Name that people give it; it need not be unique.
@length(min: 1, max: 100)
string ResourceName

/// Under which user of the host jobs run: the one the queue names, or the one the worker agent runs as.
enum RunAs {
    QUEUE_CONFIGURED_USER
    WORKER_AGENT_USER
}

/// Bucket for the files, on the farm manager itself or on another S3 service.
@length(min: 1, max: 255)
string S3BucketName

/// Beginning of all keys below which the files lie, without a slash at its end.
@length(min: 1, max: 63)
@pattern("^[a-zA-Z0-9-_/]+$")
string S3Prefix

@length(min: 1, max: 10)
list QueueIds {
    member: QueueId
}

@length(min: 1, max: 10)
list FleetIds {
    member: FleetId
}

/// When the first work on it began, in UTC; absent while none has.
@timestampFormat("date-time")
timestamp StartedAt

/// A moment in UTC.
@timestampFormat("date-time")
timestamp DateTime

/// Seconds that a task should aim to last; 0 or absent leaves the size of chunks alone.
@range(min: 0, max: 2147483647)
integer TargetRuntimeSeconds

/// A moment in UTC.
@timestampFormat("date-time")
timestamp Timestamp

/// When a caller last changed it, in UTC; absent until then. What workers report does not count.
@timestampFormat("date-time")
timestamp UpdatedAt

/// Who last changed it, named as in `createdBy`; absent until then.
string UpdatedBy

/// A user of Windows hosts.
structure WindowsUser {
    @required
    user: WindowsUserName

    @required
    passwordArn: SecretArn
}

/// Secret that holds the Windows user's password.
@length(min: 20, max: 2048)
@pattern("^arn:(aws[a-zA-Z-]*):secretsmanager:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:secret:[a-zA-Z0-9-/_+=.@]{1,2028}$")
string SecretArn

/// User on Windows hosts.
@length(min: 0, max: 111)
@pattern("^[^\"'/\\[\\]:;|=,+*?<>\\s]*$")
string WindowsUserName

/// Tells in words how the last creation or update went; after a failure it names every cause.
string LifecycleStatusMessage
