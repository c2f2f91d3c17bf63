package freehold.server.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets under the master key (AES-256-GCM, a random 12-byte nonce each) so that they can
 * lie in the database. A sealed secret is bound to its access key: moved to another one it does not
 * open.
 */
final class SecretSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys masterKeys;
    private final SecureRandom random;

    SecretSeal(MasterKeys masterKeys, SecureRandom random) {
        this.masterKeys = masterKeys;
        this.random = random;
    }

    /** The id of the master key, a colon, and Base64 of nonce and cipher text. */
    String seal(String accessKeyId, String secret) {
        MasterKey key = masterKeys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, accessKeyId);
            byte[] closed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, both, NONCE_BYTES, closed.length);
            return key.id() + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES/GCM", impossible);
        }
    }

    /** The secret; empty if its master key is gone or it was sealed for another access key. */
    Optional<String> open(String accessKeyId, String sealed) {
        int colon = sealed.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(colon + 1));
        return masterKeys
                .find(sealed.substring(0, colon))
                .flatMap(key -> open(key, accessKeyId, both));
    }

    private static Optional<String> open(MasterKey key, String accessKeyId, byte[] both) {
        try {
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, accessKeyId);
            byte[] opened = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, MasterKey key, byte[] nonce, String accessKeyId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(accessKeyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
