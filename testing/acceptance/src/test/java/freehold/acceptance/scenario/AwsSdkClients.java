package freehold.acceptance.scenario;

import freehold.testfarm.TestFarm;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.deadline.DeadlineClient;
import software.amazon.awssdk.services.deadline.model.AwsCredentials;

/** Clients of the AWS SDK for Java, set up by the files that the server wrote. */
final class AwsSdkClients {
    private final TestFarm farm;
    private final ProfileFile profiles;

    AwsSdkClients(TestFarm farm) {
        this.farm = farm;
        Path folder = farm.awsFiles();
        this.profiles =
                ProfileFile.aggregator()
                        .addFile(file(folder.resolve("config"), ProfileFile.Type.CONFIGURATION))
                        .addFile(file(folder.resolve("credentials"), ProfileFile.Type.CREDENTIALS))
                        .build();
    }

    private static ProfileFile file(Path path, ProfileFile.Type type) {
        return ProfileFile.builder().content(path).type(type).build();
    }

    /** A client that signs with the keys of a profile. */
    DeadlineClient of(String profile) {
        return with(
                ProfileCredentialsProvider.builder()
                        .profileFile(profiles)
                        .profileName(profile)
                        .build());
    }

    /** A client that signs with temporary credentials. */
    DeadlineClient of(AwsCredentials issued) {
        return with(
                StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(
                                issued.accessKeyId(),
                                issued.secretAccessKey(),
                                issued.sessionToken())));
    }

    private DeadlineClient with(AwsCredentialsProvider credentials) {
        String region =
                profiles.profile("freehold").flatMap(one -> one.property("region")).orElseThrow();
        return DeadlineClient.builder()
                .endpointOverride(farm.endpoint())
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(options ->
                        options.defaultProfileFile(profiles)
                                .putAdvancedOption(
                                        SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
                                        true))
                .build();
    }
}
