$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// Reads the tags of a resource.
@readonly
@http(method: "GET", uri: "/2023-10-12/tags/{resourceArn}", code: 200)
@endpoint(hostPrefix: "management.")
operation ListTagsForResource {
    input := {
        @required
        @httpLabel
        resourceArn: ResourceArn
    }

    output := {
        tags: Tags
    }

    errors: [
        AccessDeniedException
        InternalServerErrorException
        ResourceNotFoundException
        ThrottlingException
        ValidationException
    ]
}

/// Adds tags to a resource, replacing the values of those it has.
@http(method: "POST", uri: "/2023-10-12/tags/{resourceArn}", code: 204)
@endpoint(hostPrefix: "management.")
operation TagResource {
    input := {
        @required
        @httpLabel
        resourceArn: ResourceArn

        tags: Tags
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

/// Removes tags from a resource; those it does not have are passed over.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/tags/{resourceArn}", code: 204)
@endpoint(hostPrefix: "management.")
operation UntagResource {
    input := {
        @required
        @httpLabel
        resourceArn: ResourceArn

        /// The tags to remove.
        @required
        @httpQuery("tagKeys")
        tagKeys: StringList
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

list StringList {
    member: String
}

/// Labels of the resource, key to value; values may be empty.
map Tags {
    key: String
    value: String
}

/// ARN of a farm, queue, fleet, worker, job, budget, monitor or license endpoint.
string ResourceArn
