package freehold.server.http;

import freehold.controlplane.access.Caller;
import freehold.server.signature.PresentedSignature;
import freehold.server.signature.ServiceRules;
import freehold.server.signature.SignatureVerifier;
import freehold.server.signature.Unauthenticated;

/** Where a caller is proved and counted; nothing of an operation runs before that. */
final class Gate {
    private final SignatureVerifier verifier;
    private final RateLimit rateLimit;

    Gate(SignatureVerifier verifier, RateLimit rateLimit) {
        this.verifier = verifier;
        this.rateLimit = rateLimit;
    }

    /** A caller, and the region it signed for. */
    record Proved(Caller caller, String region) {}

    /**
     * Proves who sent a call.
     *
     * @throws Unauthenticated if nobody we know did
     * @throws EdgeRefusal if the caller calls too often
     */
    Proved prove(Incoming incoming, ServiceRules rules) {
        PresentedSignature signature = incoming.signature().orElseThrow(Unauthenticated::missing);
        Caller caller = verifier.verify(incoming.call(), signature, rules, incoming.encrypted());
        rateLimit.count(caller.principal());
        return new Proved(caller, signature.scope().region());
    }
}
