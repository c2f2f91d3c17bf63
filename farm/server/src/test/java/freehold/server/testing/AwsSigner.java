package freehold.server.testing;

import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs requests with the signer of AWS's own SDK, so that tests hear an independent voice. */
public final class AwsSigner {
    private final AwsCredentialsIdentity identity;
    private final String region;
    private final String service;
    private final InstantSource clock;

    public AwsSigner(
            AwsCredentialsIdentity identity, String region, String service, InstantSource clock) {
        this.identity = identity;
        this.region = region;
        this.service = service;
        this.clock = clock;
    }

    /** A request before it is signed; parameters are not yet encoded, the path is. */
    public record Unsigned(
            String method,
            String host,
            int port,
            String encodedPath,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            String body) {}

    /** The request with an Authorization header. */
    public HttpCall sign(Unsigned request) {
        return sign("http", request, _ -> {});
    }

    /** The request with its signature in the query. */
    public HttpCall presign(Unsigned request, Duration validity) {
        return sign(
                "http",
                request,
                options ->
                        options.putProperty(
                                        AwsV4HttpSigner.AUTH_LOCATION,
                                        AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity));
    }

    /** The request with an Authorization header that leaves the body out, as over TLS. */
    public HttpCall signWithoutBody(Unsigned request) {
        return sign(
                "https",
                request,
                options -> options.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
    }

    private HttpCall sign(
            String protocol,
            Unsigned request,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
        SdkHttpRequest plain =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.fromValue(request.method()))
                        .protocol(protocol)
                        .host(request.host())
                        .port(request.port())
                        .encodedPath(request.encodedPath())
                        .rawQueryParameters(request.query())
                        .headers(request.headers())
                        .build();
        SdkHttpRequest signed =
                AwsV4HttpSigner.create()
                        .sign(options -> {
                            options.identity(identity)
                                    .request(plain)
                                    .payload(ContentStreamProvider.fromUtf8String(request.body()))
                                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                                    .putProperty(
                                            AwsV4HttpSigner.DOUBLE_URL_ENCODE,
                                            !service.equals("s3"))
                                    .putProperty(
                                            AwsV4HttpSigner.NORMALIZE_PATH, !service.equals("s3"))
                                    .putProperty(HttpSigner.SIGNING_CLOCK, clock());
                            more.accept(options);
                        })
                        .request();
        return new HttpCall(
                signed.method().name().toUpperCase(Locale.ROOT),
                signed.encodedPath(),
                signed.encodedQueryParameters().orElse(""),
                headers(signed),
                request.body().getBytes(StandardCharsets.UTF_8));
    }

    private Clock clock() {
        return Clock.fixed(clock.instant(), ZoneOffset.UTC);
    }

    private static Headers headers(SdkHttpRequest signed) {
        List<Headers.Field> fields = new ArrayList<>();
        signed.headers()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Headers.Field(name, value))));
        return new Headers(fields);
    }
}
