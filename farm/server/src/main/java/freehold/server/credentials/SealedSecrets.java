package freehold.server.credentials;

import freehold.controlplane.event.WebhookSecrets;
import freehold.domain.event.WebhookId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Secrets of webhooks: 32 random bytes in Base64, sealed as those of access keys are. */
final class SealedSecrets implements WebhookSecrets {
    private static final int BYTES = 32;

    private final SecretSeal seal;
    private final SecureRandom random;

    SealedSecrets(SecretSeal seal, SecureRandom random) {
        this.seal = seal;
        this.random = random;
    }

    @Override
    public String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String seal(WebhookId webhook, String secret) {
        return seal.seal(webhook.value(), secret);
    }

    @Override
    public Optional<String> open(WebhookId webhook, String sealed) {
        return seal.open(webhook.value(), sealed);
    }
}
