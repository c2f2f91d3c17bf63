package freehold.controlplane.access;

/** The one place that is asked: may this caller do this operation on this resource? */
public interface Access {
    /**
     * Lets the call pass, or refuses it.
     *
     * @param operation the name of the operation, such as {@code GetTask}
     * @param input the operation's input record, which names the resource
     * @throws freehold.protocol.ServiceException AccessDeniedException if the caller may not
     */
    void require(Caller caller, String operation, Object input);
}
