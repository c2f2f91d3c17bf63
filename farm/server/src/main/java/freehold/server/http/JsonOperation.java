package freehold.server.http;

import freehold.controlplane.access.CallContext;

/** An operation of a service that speaks JSON 1.1: both input and output are whole documents. */
@FunctionalInterface
public interface JsonOperation {
    /**
     * Carries the operation out.
     *
     * @param json the input, UTF-8
     * @return the output, UTF-8
     * @throws freehold.protocol.ServiceException if it refuses; the type goes into {@code __type}
     * @throws freehold.protocol.InvalidInput if the input cannot be read
     */
    byte[] handle(byte[] json, CallContext context);
}
