package freehold.server.http;

import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.ServiceException;

/** One of the services that share the port, told apart by the name callers sign for. */
interface Service {
    /** The name in the credential scope. */
    String name();

    /** Whether a call without a signature was probably meant for this service. */
    boolean recognizes(HttpCall call);

    /**
     * Finds the operation a call is for.
     *
     * @throws ServiceException if there is none
     */
    Routed route(HttpCall call);

    /** A refusal in the words of this service. */
    HttpAnswer refusal(ServiceException refusal, String requestId);

    /** An input that cannot be accepted, in the words of this service. */
    HttpAnswer refusal(InvalidInput invalid, String requestId);

    /** An operation that was found, ready to be carried out. */
    interface Routed {
        /** Its name, for logs and metrics. */
        String operation();

        /** The error type that tells the caller of a fault of ours. */
        String faultType();

        /**
         * Proves the caller and carries the operation out.
         *
         * @throws ServiceException if the caller or the operation is refused
         * @throws InvalidInput if the input cannot be accepted
         */
        HttpAnswer answer(Incoming incoming) throws InterruptedException;
    }
}
