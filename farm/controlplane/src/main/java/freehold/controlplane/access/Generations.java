package freehold.controlplane.access;

/** How often the temporary credentials of a caller have been revoked as a whole. */
public interface Generations {
    /**
     * The generation that credentials of {@code caller} must carry to be accepted; 0 until the
     * first revocation. Asked for each call that is signed with temporary credentials, so it
     * answers fast.
     */
    long of(Caller caller);
}
