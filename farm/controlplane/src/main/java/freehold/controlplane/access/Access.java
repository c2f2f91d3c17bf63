package freehold.controlplane.access;

import freehold.protocol.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that answers: may this caller do this operation on this resource? What is not
 * granted by a row of the access table is denied, and so is an operation without a row.
 */
public final class Access {
    private final Map<String, Set<Grantee>> table;

    Access(Map<String, Set<Grantee>> table) {
        this.table = Map.copyOf(table);
    }

    /** The table that ships with Freehold. */
    public static Access ofTable() {
        return new Access(AccessTable.read());
    }

    /** The operations that have a row. */
    public Set<String> operations() {
        return table.keySet();
    }

    /**
     * Why the call is refused, as a sentence for the caller; empty when it may be made.
     *
     * @param labels what the path names, such as the worker an operation is about
     */
    public Optional<String> refusal(Caller caller, String operation, Labels labels) {
        Set<Grantee> granted = table.getOrDefault(operation, Set.of());
        boolean allowed = granted.contains(Grantee.of(caller)) && isAbout(caller, labels);
        return allowed
                ? Optional.empty()
                : Optional.of(
                        "User: "
                                + caller.principal()
                                + " is not authorized to perform: deadline:"
                                + operation
                                + " on resource: "
                                + resource(labels));
    }

    /**
     * A worker's credentials are good for that worker alone; others are not bound to a resource
     * here.
     */
    private static boolean isAbout(Caller caller, Labels labels) {
        return switch (caller) {
            case Caller.Worker(String farm, String fleet, String worker) ->
                    same(labels, "farmId", farm)
                            && same(labels, "fleetId", fleet)
                            && same(labels, "workerId", worker);
            case Caller.Administrator _, Caller.User _, Caller.WorkerHost _, Caller.QueueRole _ ->
                    true;
        };
    }

    private static boolean same(Labels labels, String name, String own) {
        return labels.value(name).map(own::equals).orElse(true);
    }

    private static String resource(Labels labels) {
        return labels.values().isEmpty() ? "*" : String.join("/", labels.values());
    }
}
