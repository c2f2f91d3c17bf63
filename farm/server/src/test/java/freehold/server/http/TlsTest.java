package freehold.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.controlplane.wake.LocalWakeups;
import freehold.server.credentials.KeyIssuer.NewAccessKey;
import freehold.server.credentials.Keys;
import freehold.server.signature.SignatureVerifier;
import freehold.server.testing.TestKeys;
import freehold.testkit.Seeds;
import freehold.testkit.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir private Path folder;

    @Test
    void aCertificateAndItsKeyInPemMakeThePortSpeakTls() throws Exception {
        KeyStore store = selfSigned();
        Path certificate =
                pem("CERTIFICATE", store.getCertificate("server").getEncoded(), "server.crt");
        Path key = pem("PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded(), "server.key");
        Listener listener = listener(Optional.of(new ListenerSettings.TlsFiles(certificate, key)));
        listener.start();
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            URI health = listener.endpoint().resolve("/healthz");
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(health).build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(health.getScheme()).isEqualTo("https");
            assertThat(answer.body()).isEqualTo("ok\n");
            assertThat(answer.sslSession()).isPresent();
        } finally {
            listener.stop();
        }
    }

    private Listener listener(Optional<ListenerSettings.TlsFiles> tls) {
        TestClock clock = TestClock.atNoon();
        Keys keys = TestKeys.in(folder, clock);
        NewAccessKey key = keys.issuer().create(TestEdge.ADMINISTRATOR);
        assertThat(key.accessKeyId()).startsWith("AKIA");
        return new Listener(
                new ListenerSettings("127.0.0.1", 0, tls, TestEdge.LIMITS),
                new Offer("1.2.3", TestEdge.ACCOUNT, TestEdge.EVERYONE_MAY, List.of(), Map.of()),
                new SignatureVerifier(keys.ring(), clock),
                new Surroundings(clock, Seeds.random(1), new LocalWakeups(), () -> true));
    }

    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("server.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Path pem(String kind, byte[] bytes, String name) throws Exception {
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes);
        String text = "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }
}
