package freehold.client.credentials;

/** Says that no credentials could be found, and where they were looked for. */
@SuppressWarnings("serial") // never serialized
public final class CredentialsNotFound extends RuntimeException {

    CredentialsNotFound(String message, Throwable cause) {
        super(message, cause);
    }
}
