package freehold.server.http;

import freehold.protocol.HttpCall;
import freehold.server.signature.PresentedSignature;
import java.util.Optional;

/**
 * A call on its way in.
 *
 * @param signature what it presents as its signature, not yet believed
 * @param encrypted whether it came over TLS
 * @param requestId names it in logs and in its answer
 */
record Incoming(
        HttpCall call,
        Optional<PresentedSignature> signature,
        boolean encrypted,
        String requestId) {}
