$version: "2"

namespace freehold.traits

/// The operation may be held open: its handler answers at once or names what it waits for, and the listener parks the request.
@trait(selector: "operation")
structure parks {}

/// Input of this enum is accepted in any letter case; answers carry the value as it is written here.
@trait(selector: "enum")
structure caseInsensitive {}
