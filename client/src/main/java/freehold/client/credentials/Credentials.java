package freehold.client.credentials;

import freehold.api.AwsCredentials;
import java.util.Optional;

/**
 * A key pair for signing requests.
 *
 * @param accessKeyId the public half
 * @param secretAccessKey the secret half; never printed
 * @param sessionToken present on temporary credentials; never printed
 */
public record Credentials(
        String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

    /** Credentials that do not expire. */
    public static Credentials longLived(String accessKeyId, String secretAccessKey) {
        return new Credentials(accessKeyId, secretAccessKey, Optional.empty());
    }

    /** What AssumeFleetRoleForWorker and its kind answer with. */
    public static Credentials of(AwsCredentials issued) {
        return new Credentials(
                issued.accessKeyId(), issued.secretAccessKey(), Optional.of(issued.sessionToken()));
    }

    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
