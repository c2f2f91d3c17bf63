package freehold.client.credentials;

import freehold.client.endpoint.Profiles;
import freehold.client.process.Environment;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * Finds credentials where every AWS client looks: system properties, environment, profile
 * (including {@code credential_process}), container, instance.
 */
public final class StandardChain implements CredentialSource {

    private final DefaultCredentialsProvider provider;

    /**
     * The chain of AWS's library.
     *
     * @param profiles the profile files
     * @param profile the name of the profile to look into
     */
    public StandardChain(Supplier<ProfileFile> profiles, String profile) {
        this.provider =
                DefaultCredentialsProvider.builder()
                        .profileFile(profiles)
                        .profileName(profile)
                        .build();
    }

    /** The chain in one profile of the files that the environment names. */
    public static StandardChain inProfile(Environment environment, String profile) {
        Profiles profiles = Profiles.read(environment, Optional.of(profile));
        return new StandardChain(profiles::files, profiles.name());
    }

    @Override
    public Credentials current() {
        try {
            AwsCredentials found = provider.resolveCredentials();
            Optional<String> token =
                    found instanceof AwsSessionCredentials session
                            ? Optional.of(session.sessionToken())
                            : Optional.empty();
            return new Credentials(found.accessKeyId(), found.secretAccessKey(), token);
        } catch (SdkException notFound) {
            throw new CredentialsNotFound("no credentials: " + notFound.getMessage(), notFound);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
