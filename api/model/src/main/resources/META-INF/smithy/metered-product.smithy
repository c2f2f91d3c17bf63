$version: "2"
$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace freehold.deadline

/// A product that a license endpoint serves.
resource MeteredProductResource {
    identifiers: {
        licenseEndpointId: LicenseEndpointId
        productId: MeteredProductId
    }
    put: PutMeteredProduct
    delete: DeleteMeteredProduct
    list: ListMeteredProducts
}

/// Puts a product on a license endpoint; doing so twice changes nothing.
@idempotent
@http(method: "PUT", uri: "/2023-10-12/license-endpoints/{licenseEndpointId}/metered-products/{productId}", code: 200)
@endpoint(hostPrefix: "management.")
operation PutMeteredProduct {
    input := {
        @required
        @httpLabel
        licenseEndpointId: LicenseEndpointId

        @required
        @httpLabel
        productId: MeteredProductId
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

/// Lists the products that license endpoints can serve.
@readonly
@http(method: "GET", uri: "/2023-10-12/metered-products", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "meteredProducts")
operation ListAvailableMeteredProducts {
    input := {
        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        meteredProducts: MeteredProductSummaryList

        nextToken: NextToken
    }

    errors: [
        InternalServerErrorException
        ThrottlingException
    ]
}

/// Lists the products that a license endpoint serves.
@readonly
@http(method: "GET", uri: "/2023-10-12/license-endpoints/{licenseEndpointId}/metered-products", code: 200)
@endpoint(hostPrefix: "management.")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "meteredProducts")
operation ListMeteredProducts {
    input := {
        @required
        @httpLabel
        licenseEndpointId: LicenseEndpointId

        @httpQuery("nextToken")
        nextToken: NextToken

        @httpQuery("maxResults")
        maxResults: MaxResults
    }

    output := {
        @required
        meteredProducts: MeteredProductSummaryList

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

/// Takes a product off a license endpoint.
@idempotent
@http(method: "DELETE", uri: "/2023-10-12/license-endpoints/{licenseEndpointId}/metered-products/{productId}", code: 200)
@endpoint(hostPrefix: "management.")
operation DeleteMeteredProduct {
    input := {
        @required
        @httpLabel
        licenseEndpointId: LicenseEndpointId

        @required
        @httpLabel
        productId: MeteredProductId
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

/// A short text of the catalog.
@length(min: 1, max: 64)
string BoundedString

/// Two short words joined by a dash: the product and its version or kind.
@pattern("^[0-9a-z]{1,32}-[.0-9a-z]{1,32}$")
string MeteredProductId

/// A product and where its licenses are served.
structure MeteredProductSummary {
    @required
    productId: MeteredProductId

    @required
    family: BoundedString

    @required
    vendor: BoundedString

    @required
    port: PortNumber
}

list MeteredProductSummaryList {
    member: MeteredProductSummary
}

/// Port on which the product's licenses are served.
@range(min: 1024, max: 65535)
integer PortNumber
