package freehold.protocol;

/**
 * One HTTP response, complete: what a server is about to send, or what a client has received.
 *
 * @param status the status code
 * @param headers the header fields in the order sent
 * @param body the whole body; not copied, so its owner must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // a body is handed on once and never compared
public record HttpAnswer(int status, Headers headers, byte[] body) {

    /** The same answer with one more header field. */
    public HttpAnswer with(String name, String value) {
        return new HttpAnswer(status, headers.with(name, value), body);
    }
}
