package freehold.controlplane.entity;

import freehold.domain.fleet.Fleet;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fleet says about the storage of its hosts, read from its configuration as it is kept. */
public final class FleetStorage {
    private FleetStorage() {}

    /** The storage profile of the fleet's hosts, whoever provides these. */
    public static Optional<StorageProfileId> profile(Fleet fleet) {
        return members(Json.read(DocumentShape.DOCUMENT, fleet.configuration())).values().stream()
                .map(kind -> members(kind).get("storageProfileId"))
                .flatMap(id ->
                        id instanceof JsonString(String text) ? Stream.of(text) : Stream.empty())
                .map(StorageProfileId::new)
                .findFirst();
    }

    private static Map<String, Document> members(Document document) {
        return document instanceof JsonObject(var members) ? members : Map.of();
    }
}
