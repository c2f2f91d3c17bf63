package freehold.controlplane.access;

import java.time.Duration;

/** Gives a caller keys of its own for a while: what the AssumeRole operations answer with. */
public interface CredentialIssuer {
    /**
     * New keys that prove {@code caller} from now on for {@code lifetime}. They outlive a restart
     * and hold on every node; raising the caller's generation ends them early.
     */
    TemporaryCredentials issue(Caller caller, Duration lifetime);
}
