package freehold.controlplane.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.JobTargetTaskRunStatus;
import freehold.api.ResourceNotFoundException;
import freehold.api.ValidationException;
import freehold.api.extension.CreateWebhookRequest;
import freehold.api.extension.CreateWebhookResponse;
import freehold.api.extension.DeleteWebhookRequest;
import freehold.api.extension.Event;
import freehold.api.extension.GetWebhookRequest;
import freehold.api.extension.ListWebhooksRequest;
import freehold.api.extension.UpdateWebhookRequest;
import freehold.api.extension.Webhook;
import freehold.controlplane.job.Ranch;
import freehold.domain.event.WebhookId;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import freehold.testkit.Seeds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliverWebhooksTest {
    private final Receiver receiver = new Receiver();
    private final WebhookPost post = new WebhookPost(Duration.ofSeconds(10));
    private Ranch ranch;
    private DeliverWebhooks service;

    /** Secrets that are no secret, sealed by the name of their webhook. */
    private static final WebhookSecrets SECRETS =
            new WebhookSecrets() {
                @Override
                public String draw() {
                    return "open sesame";
                }

                @Override
                public String seal(WebhookId webhook, String secret) {
                    return webhook.value() + " " + secret;
                }

                @Override
                public Optional<String> open(WebhookId webhook, String sealed) {
                    String prefix = webhook.value() + " ";
                    return Optional.of(sealed)
                            .filter(it -> it.startsWith(prefix))
                            .map(it -> it.substring(prefix.length()));
                }
            };

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        service = service();
    }

    @AfterEach
    void close() {
        ranch.close();
        post.close();
        receiver.close();
    }

    /** As a server has it after each start. */
    private DeliverWebhooks service() {
        return new DeliverWebhooks(
                ranch.store,
                new WebhookDeliveries(
                        ranch.store, Follower.VIEWS, SECRETS, post, ranch.clock, Seeds.random(1)),
                Runnable::run);
    }

    @Test
    void whatHappensFromNowOnIsPostedInItsOrder() {
        JobKey before = ranch.submit(Ranch.frames(2));
        create(_ -> {});
        Follower follower = new Follower(ranch);
        ranch.move(before, 0, 1, TaskStatus.RUNNING);
        ranch.submit(Ranch.frames(2));

        deliver();

        assertThat(receiver.taken()).hasSize(5).isEqualTo(follower.news());
        assertThat(deliveries().deliveredAt()).contains(ranch.clock.instant());
        assertThat(deliveries().statusMessage()).isEmpty();
    }

    @Test
    void theSignatureVerifiesWithTheSecretThatWasShownOnce() {
        String secret = create(_ -> {}).secret();
        ranch.submit(Ranch.frames(1));

        deliver();

        Receiver.Posted posted = receiver.posted().getFirst();
        assertThat(posted.timestamp())
                .isEqualTo(Long.toString(ranch.clock.instant().getEpochSecond()));
        assertThat(posted.signature())
                .isEqualTo(Signatures.of(secret, posted.timestamp(), posted.body()))
                .matches("v1=[0-9a-f]{64}");
        assertThat(posted.eventId()).isEqualTo(posted.events().getFirst().id());
    }

    @Test
    void aSignatureIsTheHmacThatOtherToolsCompute() {
        // printf '%s' '1774785600.[]' | openssl dgst -sha256 -hmac 'open sesame'
        assertThat(Signatures.of("open sesame", "1774785600", "[]"))
                .isEqualTo("v1=1b75f23e151a9a9b6380e87202ba2e0b12353a2ee3682acd9ea335cd508b363f");
    }

    @Test
    void aFailureIsTriedAgainAfterAPauseAndNothingOvertakesIt() {
        create(_ -> {});
        receiver.answering(500, 302);
        ranch.submit(Ranch.frames(1));

        deliver();
        assertThat(deliveries().statusMessage()).contains("The receiver answered 500.");
        assertThat(deliveries().failedAttempts()).isEqualTo(1);
        assertThat(deliveries().failingSince()).contains(ranch.clock.instant());
        ranch.submit(Ranch.frames(1));
        deliver();
        assertThat(receiver.posted()).hasSize(1);
        ranch.clock.advance(Duration.ofSeconds(1));
        deliver();
        assertThat(deliveries().statusMessage()).contains("The receiver answered 302.");
        ranch.clock.advance(Duration.ofSeconds(2));
        deliver();

        assertThat(receiver.posted())
                .extracting(Receiver.Posted::status)
                .containsExactly(500, 302, 200);
        assertThat(receiver.posted())
                .extracting(Receiver.Posted::eventId)
                .containsOnly(receiver.taken().getFirst().id());
        assertThat(receiver.taken()).hasSize(4);
        assertThat(deliveries().failedAttempts()).isZero();
        assertThat(deliveries().failingSince()).isEmpty();
    }

    @Test
    void aReceiverThatIsNotThereFailsLikeOneThatRefuses() {
        create(_ -> {});
        receiver.close();
        ranch.submit(Ranch.frames(1));

        deliver();

        assertThat(deliveries().statusMessage().orElseThrow())
                .startsWith("It could not be reached");
    }

    @Test
    void aReceiverThatNeverAnswersIsNotWaitedForWithoutEnd() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebhookPost impatient = new WebhookPost(Duration.ofMillis(50))) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThat(impatient.send(address, Map.of(), "[]").orElseThrow())
                    .startsWith("No answer within");
        }
    }

    @Test
    void afterADayOfFailuresTheWebhookIsDisabledAndSaysWhy() {
        create(_ -> {});
        ranch.submit(Ranch.frames(1));
        receiver.answering(503, 503);
        deliver();

        ranch.clock.advance(Duration.ofDays(1));
        deliver();
        ranch.clock.advance(Duration.ofDays(1));
        deliver();

        assertThat(receiver.posted()).hasSize(2);
        assertThat(deliveries().enabled()).isFalse();
        assertThat(deliveries().statusMessage().orElseThrow())
                .contains("Disabled after a day", "503");

        update(it -> it.enabled(true));
        assertThat(deliveries().statusMessage()).isEmpty();
        deliver();
        assertThat(receiver.taken()).hasSize(2);
    }

    @Test
    void aServerThatStartsAgainGoesOnWhereItWas() {
        create(_ -> {});
        ranch.submit(Ranch.frames(1));
        deliver();
        ranch.submit(Ranch.frames(1));

        service().runOnce(ranch.clock.instant());

        assertThat(receiver.posted()).hasSize(2);
        assertThat(receiver.taken()).extracting(Event::id).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void onlyWhatIsWantedIsPosted() {
        create(it -> it.detailTypes(List.of("Job Run Status Change")));
        JobKey key = ranch.submit(Ranch.frames(1));
        deliver();
        assertThat(receiver.posted()).isEmpty();
        String passed = deliveries().nextToken();

        ranch.move(key, 0, 0, TaskStatus.RUNNING);
        deliver();

        assertThat(Follower.words(receiver.taken())).containsExactly("Job Run: READY > RUNNING");
        assertThat(deliveries().nextToken()).isNotEqualTo(passed);
    }

    @Test
    void manyEventsArePostedInDeliveriesOfAHundred() {
        JobKey key = ranch.submit(Ranch.frames(250));
        create(_ -> {});
        ranch.update(key, it -> it.targetTaskRunStatus(JobTargetTaskRunStatus.CANCELED));

        deliver();

        assertThat(receiver.posted())
                .extracting(posted -> posted.events().size())
                .containsExactly(100, 100, 54);
        assertThat(Follower.words(receiver.taken()))
                .startsWith("Task Run 0: READY > CANCELED", "Task Run 1: READY > CANCELED");
    }

    @Test
    void anAttemptThatAnotherNodeMakesIsNotMadeTwice() {
        CreateWebhookResponse created = create(_ -> {});
        ranch.submit(Ranch.frames(1));
        WebhookId id = new WebhookId(created.webhookId());
        boolean claimed =
                ranch.store.write(
                        Optional.of(ranch.farm),
                        tx ->
                                tx.webhooks()
                                        .claim(
                                                ranch.farm,
                                                id,
                                                ranch.clock.instant(),
                                                ranch.clock.instant().plusSeconds(30)));
        assertThat(claimed).isTrue();

        deliver();
        assertThat(receiver.posted()).isEmpty();
        ranch.clock.advance(Duration.ofSeconds(30));
        deliver();
        assertThat(receiver.posted()).hasSize(1);
    }

    @Test
    void aWebhookThatIsOffOrGoneIsPostedNothing() {
        create(_ -> {});
        update(it -> it.enabled(false));
        ranch.submit(Ranch.frames(1));
        deliver();
        assertThat(receiver.posted()).isEmpty();

        update(it -> it.enabled(true));
        deliver();
        assertThat(receiver.taken()).hasSize(2);

        new DeleteWebhook(ranch.store)
                .handle(
                        DeleteWebhookRequest.builder()
                                .farmId(ranch.farm.value())
                                .webhookId(deliveries().webhookId())
                                .build(),
                        Ranch.ADA);
        ranch.submit(Ranch.frames(1));
        deliver();
        assertThat(receiver.posted()).hasSize(1);
        assertThat(list()).isEmpty();
    }

    @Test
    void anAddressThatCannotBePostedToIsRefused() {
        for (String url :
                List.of("ftp://example.com/", "https:///path", "http://me:pw@example.com/", "::")) {
            assertThatThrownBy(() -> create(it -> it.url(url)))
                    .as(url)
                    .isInstanceOf(ValidationException.class);
        }
        assertThatThrownBy(() ->
                        new GetWebhook(ranch.store)
                                .handle(
                                        GetWebhookRequest.builder()
                                                .farmId(ranch.farm.value())
                                                .webhookId("webhook-" + "0".repeat(32))
                                                .build(),
                                        Ranch.ADA))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private CreateWebhookResponse create(Consumer<CreateWebhookRequest.Builder> with) {
        CreateWebhookRequest.Builder request =
                CreateWebhookRequest.builder()
                        .farmId(ranch.farm.value())
                        .displayName("Room")
                        .url(receiver.url());
        with.accept(request);
        return new CreateWebhook(ranch.store, ranch.ids, SECRETS)
                .handle(request.build(), Ranch.ADA);
    }

    private void update(Consumer<UpdateWebhookRequest.Builder> with) {
        UpdateWebhookRequest.Builder request =
                UpdateWebhookRequest.builder()
                        .farmId(ranch.farm.value())
                        .webhookId(deliveries().webhookId());
        with.accept(request);
        new UpdateWebhook(ranch.store).handle(request.build(), Ranch.ADA);
    }

    private void deliver() {
        service.runOnce(ranch.clock.instant());
    }

    private List<Webhook> list() {
        return new ListWebhooks(ranch.store)
                .handle(ListWebhooksRequest.builder().farmId(ranch.farm.value()).build(), Ranch.ADA)
                .webhooks();
    }

    private Webhook deliveries() {
        return new GetWebhook(ranch.store)
                .handle(
                        GetWebhookRequest.builder()
                                .farmId(ranch.farm.value())
                                .webhookId(list().getFirst().webhookId())
                                .build(),
                        Ranch.ADA)
                .webhook();
    }
}
