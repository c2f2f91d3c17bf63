package freehold.server.credentials;

import freehold.controlplane.access.Generations;
import freehold.controlplane.event.WebhookSecrets;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Everything about keys that the rest of the server uses, over one master key and one table. */
public record Keys(KeyRing ring, KeyIssuer issuer, WebhookSecrets webhookSecrets) {
    /** Puts the parts together. */
    public static Keys of(
            MasterKeys masterKeys,
            AccessKeys accessKeys,
            Generations generations,
            SecureRandom random,
            InstantSource clock) {
        SecretSeal seal = new SecretSeal(masterKeys, random);
        return new Keys(
                new KeyRing(masterKeys, accessKeys, generations, seal, clock),
                new KeyIssuer(masterKeys, accessKeys, generations, seal, random, clock),
                new SealedSecrets(seal, random));
    }
}
