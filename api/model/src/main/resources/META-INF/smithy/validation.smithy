$version: "2"

metadata suppressions = [
    {
        id: "HttpMethodSemantics.UnnecessaryReadonlyTrait"
        namespace: "freehold.deadline"
        reason: "Searches and batch reads send their question in a body, so they use POST although they change nothing."
    }
    {
        id: "HttpMethodSemantics.MissingReadonlyTrait"
        namespace: "freehold.deadline"
        reason: "The Assume operations answer to GET but mint credentials, so a client must not take them for reads."
    }
    {
        id: "MemberShouldReferenceResource"
        namespace: "freehold.deadline"
        reason: "Identifiers appear in bodies of other resources as plain values; nothing is derived from such references."
    }
]
