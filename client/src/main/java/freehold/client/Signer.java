package freehold.client;

import freehold.client.credentials.CredentialSource;
import freehold.client.credentials.Credentials;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Makes signed HTTP requests (AWS Signature Version 4), each with the credentials then valid. */
final class Signer implements AutoCloseable {

    /** The transport writes these itself. */
    private static final Set<String> OF_TRANSPORT = Set.of("host", "content-length");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final String service;
    private final String region;
    private final CredentialSource credentials;
    private final InstantSource clock;

    Signer(String service, String region, CredentialSource credentials, InstantSource clock) {
        this.service = service;
        this.region = region;
        this.credentials = credentials;
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * The request, signed.
     *
     * @param skew what the service's clock is ahead of ours
     */
    HttpRequest sign(HttpCall call, URI uri, Duration skew) {
        SdkHttpRequest.Builder plain =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(call.method())).uri(uri);
        for (Headers.Field field : call.headers().fields()) {
            plain.appendHeader(field.name(), field.value());
        }
        SdkHttpRequest signed =
                signer.sign(request ->
                                request.identity(identity())
                                        .request(plain.build())
                                        .payload(ContentStreamProvider.fromByteArray(call.body()))
                                        .putProperty(
                                                AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                        .putProperty(HttpSigner.SIGNING_CLOCK, now(skew)))
                        .request();
        HttpRequest.Builder http =
                HttpRequest.newBuilder(uri)
                        .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        signed.forEachHeader((name, values) -> {
            if (!OF_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> http.header(name, value));
            }
        });
        return http.build();
    }

    private Clock now(Duration skew) {
        return Clock.fixed(clock.instant().plus(skew), ZoneOffset.UTC);
    }

    private AwsCredentialsIdentity identity() {
        Credentials current = credentials.current();
        return current.sessionToken()
                .<AwsCredentialsIdentity>map(token ->
                        AwsSessionCredentialsIdentity.create(
                                current.accessKeyId(), current.secretAccessKey(), token))
                .orElseGet(() ->
                        AwsCredentialsIdentity.create(
                                current.accessKeyId(), current.secretAccessKey()));
    }

    @Override
    public void close() {
        credentials.close();
    }
}
