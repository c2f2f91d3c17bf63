package freehold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.client.credentials.Credentials;
import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSignerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aRequestIsSignedForTheHostAndTheMomentAndCarriesItsBody() {
        String request = signed(Credentials.longLived("AKIDEXAMPLE", "secret"), "{}");

        assertThat(request)
                .startsWith("PATCH /2023-10-12/farms HTTP/1.1\r\nhost:127.0.0.1:8080\r\n")
                .contains("x-amz-date:20261123T120000Z\r\n")
                .contains(
                        "Credential=AKIDEXAMPLE/20261123/us-west-2/deadline/aws4_request,"
                                + " SignedHeaders=host;x-amz-date, Signature=")
                .endsWith("content-length: 2\r\n\r\n{}");
    }

    @Test
    void temporaryCredentialsBringTheirTokenAndSignIt() {
        String request =
                signed(new Credentials("ASIAEXAMPLE", "secret", Optional.of("token")), "{}");

        assertThat(request)
                .contains("x-amz-security-token:token\r\n")
                .contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
    }

    @Test
    void theSignatureDependsOnTheBody() {
        Credentials key = Credentials.longLived("AKIDEXAMPLE", "secret");

        assertThat(signature(signed(key, "{}"))).isNotEqualTo(signature(signed(key, "[]")));
    }

    private static String signed(Credentials credentials, String body) {
        RequestSigner signer =
                new RequestSigner(credentials, "us-west-2", "127.0.0.1:8080", () -> NOON);
        HttpCall call =
                new HttpCall(
                        "PATCH",
                        "/2023-10-12/farms",
                        "",
                        Headers.NONE,
                        body.getBytes(StandardCharsets.UTF_8));
        return new String(signer.sign(call), StandardCharsets.UTF_8);
    }

    private static String signature(String request) {
        return request.replaceAll("(?s).*Signature=([0-9a-f]{64}).*", "$1");
    }
}
