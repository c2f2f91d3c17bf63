package freehold.client.credentials;

/**
 * Gives the credentials for the next attempt; asked before each, so that temporary ones can be
 * replaced before they expire.
 */
@FunctionalInterface
public interface CredentialSource extends AutoCloseable {

    /**
     * The credentials that are valid now.
     *
     * @throws CredentialsNotFound if there are none
     */
    Credentials current();

    /** Releases what the source holds; by default nothing. */
    @Override
    default void close() {}
}
