package freehold.controlplane.access;

import freehold.protocol.Headers;

/**
 * What an operation is told about a call besides its input.
 *
 * @param caller who calls, proved
 * @param requestId names the call in logs and in its answer
 * @param region the region the caller signed for, which need not be ours
 * @param headers the header fields as received
 */
public record CallContext(Caller caller, String requestId, String region, Headers headers) {}
