package freehold.server.credentials;

import freehold.server.digest.Digests;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One root secret and its id. It never works itself: each purpose has a key of its own, derived by
 * HMAC-SHA256 over the name of the purpose.
 */
final class MasterKey {
    static final int BYTES = 32;

    private final String id;
    private final SecretKeySpec sealing;
    private final byte[] tokens;
    private final byte[] secrets;

    /**
     * @param id eight lower-case hex digits
     * @param root 32 random bytes
     */
    MasterKey(String id, byte[] root) {
        this.id = id;
        this.sealing = new SecretKeySpec(Digests.hmac(root, "freehold seal access keys"), "AES");
        this.tokens = Digests.hmac(root, "freehold prove tokens");
        this.secrets = Digests.hmac(root, "freehold derive secrets");
    }

    String id() {
        return id;
    }

    /** The AES-256 key that long-lived secrets are sealed with. */
    SecretKey sealing() {
        return sealing;
    }

    /** The proof that a token is ours: 32 bytes. */
    byte[] proofOf(byte[] claims) {
        return Digests.hmac(tokens, claims);
    }

    /** The secret that belongs to a token: 32 bytes. */
    byte[] secretOf(String token) {
        return Digests.hmac(secrets, token);
    }

    @Override
    public String toString() {
        return "MasterKey[id=" + id + "]";
    }
}
