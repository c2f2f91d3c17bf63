package freehold.controlplane.access;

import freehold.api.AccessDeniedException;
import freehold.protocol.Labels;
import java.util.Map;
import java.util.Set;

/**
 * Decides access by a table with a row for every operation. What no row grants is denied, and so is
 * an operation without a row; whatever the row, a worker's credentials are good for that worker
 * alone.
 */
public final class AccessTable implements Access {
    private final Map<String, Set<Grantee>> rows;

    AccessTable(Map<String, Set<Grantee>> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** The table that ships with Freehold. */
    public static AccessTable shipped() {
        return new AccessTable(AccessRows.read());
    }

    /** The operations that have a row. */
    public Set<String> operations() {
        return rows.keySet();
    }

    @Override
    public void require(Caller caller, String operation, Labels labels) {
        if (!rows.getOrDefault(operation, Set.of()).contains(Grantee.of(caller))
                || !isAbout(caller, labels)) {
            throw AccessDeniedException.builder()
                    .message(
                            "User: "
                                    + caller.principal()
                                    + " is not authorized to perform: deadline:"
                                    + operation
                                    + " on resource: "
                                    + resource(labels))
                    .build();
        }
    }

    private static boolean isAbout(Caller caller, Labels labels) {
        return switch (caller) {
            case Caller.Worker(String farm, String fleet, String worker) ->
                    isOwn(labels, "farmId", farm)
                            && isOwn(labels, "fleetId", fleet)
                            && isOwn(labels, "workerId", worker);
            case Caller.Administrator _, Caller.User _, Caller.WorkerHost _, Caller.QueueRole _ ->
                    true;
        };
    }

    private static boolean isOwn(Labels labels, String name, String own) {
        return labels.value(name).map(own::equals).orElse(true);
    }

    private static String resource(Labels labels) {
        return labels.values().isEmpty() ? "*" : String.join("/", labels.values());
    }
}
