package freehold.protocol;

/**
 * A call whose input is known to be well formed, ready to be carried out once its caller may do so.
 *
 * @param <C> what the operation is told about its caller
 */
public interface ParsedCall<C> {

    /** The input record, for access decisions and idempotency tokens. */
    Object input();

    /**
     * Carries the call out. The reply holds the complete answer.
     *
     * @throws ServiceException when the operation refuses
     */
    Reply<HttpAnswer> run(C context);
}
