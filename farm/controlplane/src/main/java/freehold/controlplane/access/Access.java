package freehold.controlplane.access;

import freehold.protocol.Labels;

/** The one place that is asked: may this caller do this operation on this resource? */
@FunctionalInterface
public interface Access {
    /**
     * Lets the call pass, or refuses it.
     *
     * @param operation the name of the operation, such as {@code GetTask}
     * @param labels what the path names, such as the worker an operation is about
     * @throws freehold.api.AccessDeniedException if the caller may not
     */
    void require(Caller caller, String operation, Labels labels);
}
