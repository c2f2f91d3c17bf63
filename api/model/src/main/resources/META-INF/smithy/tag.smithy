$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

@readonly
@http(method: "GET", uri: "/2023-10-12/tags/{resourceArn}", code: 200)
@endpoint(hostPrefix: "management.")
operation ListTagsForResource {
    input := {
        @required
        @httpLabel
        resourceArn: String
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

@http(method: "POST", uri: "/2023-10-12/tags/{resourceArn}", code: 204)
@endpoint(hostPrefix: "management.")
operation TagResource {
    input := {
        @required
        @httpLabel
        resourceArn: String

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

@idempotent
@http(method: "DELETE", uri: "/2023-10-12/tags/{resourceArn}", code: 204)
@endpoint(hostPrefix: "management.")
operation UntagResource {
    input := {
        @required
        @httpLabel
        resourceArn: String

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

map Tags {
    key: String
    value: String
}
