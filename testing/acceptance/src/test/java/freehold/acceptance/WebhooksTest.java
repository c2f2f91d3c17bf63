package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import freehold.api.extension.CreateWebhookRequest;
import freehold.api.extension.CreateWebhookResponse;
import freehold.api.extension.GetWebhookRequest;
import freehold.api.extension.ListEventsRequest;
import freehold.client.FreeholdClient;
import freehold.testfarm.Engine;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole server that posts to somebody's HTTP server, and its successor that goes on. */
class WebhooksTest {
    private static final Pattern EVENT_ID =
            Pattern.compile("\"version\":\"0\",\"id\":\"([^\"]+)\"");

    private final TestClock clock = TestClock.atNoon();
    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private HttpServer receiver;

    private record Posted(String timestamp, String signature, String body) {
        List<String> eventIds() {
            List<String> ids = new ArrayList<>();
            Matcher found = EVENT_ID.matcher(body);
            while (found.find()) {
                ids.add(found.group(1));
            }
            return ids;
        }
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eventsArePostedSignedAndOnlyOnceAcrossARestart(Engine engine) throws Exception {
        try (Site site = Site.on(engine)) {
            Workshop workshop;
            String secret;
            List<String> ids = new ArrayList<>();
            try (TestFarm farm = TestFarm.open(site, clock);
                    FreeholdClient client = farm.freehold()) {
                workshop = Workshop.create(farm.administrator());
                CreateWebhookResponse webhook = client.createWebhook(request(workshop));
                secret = webhook.secret();
                workshop.submit(Templates.oneTask());
                take(2, secret, ids);
                awaitNoted(client, workshop.farmId(), webhook.webhookId());
            }
            try (TestFarm farm = TestFarm.open(site, clock)) {
                workshop.with(farm.administrator()).submit(Templates.oneTask());
                take(4, secret, ids);
            }
            assertThat(ids).hasSize(4).doesNotHaveDuplicates();
            assertThat(posted).isEmpty();
        }
    }

    private CreateWebhookRequest request(Workshop workshop) {
        return CreateWebhookRequest.builder()
                .farmId(workshop.farmId())
                .displayName("Room")
                .url("http://127.0.0.1:" + receiver.getAddress().getPort() + "/")
                .build();
    }

    /** Waits until so many events have come, and sees that each delivery is ours. */
    private void take(int events, String secret, List<String> ids)
            throws InterruptedException, GeneralSecurityException {
        while (ids.size() < events) {
            Posted next = posted.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a delivery within a minute").isNotNull();
            assertThat(next.signature()).isEqualTo(signature(secret, next));
            ids.addAll(next.eventIds());
        }
    }

    /** Waits until it is written that all was delivered: what is not noted is posted again. */
    private static void awaitNoted(FreeholdClient client, String farmId, String webhookId) {
        Instant patience = Instant.now().plusSeconds(60);
        while (isLeft(client, farmId, webhookId)) {
            assertThat(Instant.now()).as("noted within a minute").isBefore(patience);
        }
    }

    private static boolean isLeft(FreeholdClient client, String farmId, String webhookId) {
        GetWebhookRequest webhook =
                GetWebhookRequest.builder().farmId(farmId).webhookId(webhookId).build();
        String cursor = client.getWebhook(webhook).webhook().nextToken();
        ListEventsRequest after =
                ListEventsRequest.builder().farmId(farmId).nextToken(cursor).build();
        return !client.listEvents(after).events().isEmpty();
    }

    private static String signature(String secret, Posted posted) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = posted.timestamp() + "." + posted.body();
        return "v1="
                + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(HttpExchange call) throws IOException {
        posted.add(
                new Posted(
                        call.getRequestHeaders().getFirst("x-freehold-timestamp"),
                        call.getRequestHeaders().getFirst("x-freehold-signature"),
                        new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        call.sendResponseHeaders(204, -1);
        call.close();
    }
}
