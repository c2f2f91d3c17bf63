package freehold.controlplane.worker;

import freehold.api.AwsCredentials;
import freehold.controlplane.access.Caller;
import freehold.controlplane.access.CredentialIssuer;
import freehold.controlplane.access.TemporaryCredentials;
import java.time.Duration;

/** Issues what agents live on: they refresh a quarter of an hour before the end. */
final class RoleCredentials {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private RoleCredentials() {}

    static AwsCredentials of(CredentialIssuer issuer, Caller caller) {
        TemporaryCredentials issued = issuer.issue(caller, LIFETIME);
        return AwsCredentials.builder()
                .accessKeyId(issued.accessKeyId())
                .secretAccessKey(issued.secretAccessKey())
                .sessionToken(issued.sessionToken())
                .expiration(issued.expiration())
                .build();
    }
}
