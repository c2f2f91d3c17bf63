package freehold.protocol;

/**
 * One HTTP request as it stands on the wire, for reading on a server and for sending by a client.
 *
 * <p>Path and query are raw: nothing has been decoded, folded or re-encoded, because both routing
 * and signing depend on the exact text.
 *
 * @param method the method in upper case
 * @param rawPath the path, beginning with a slash, without the query
 * @param rawQuery the text after the question mark; empty when there is none
 * @param headers the header fields in the order received
 * @param body the whole body; not copied, so its owner must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // a body is handed on once and never compared
public record HttpCall(
        String method, String rawPath, String rawQuery, Headers headers, byte[] body) {}
