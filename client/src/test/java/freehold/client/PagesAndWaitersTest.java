package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.AccessDeniedException;
import freehold.api.FarmSummary;
import freehold.api.GetFleetRequest;
import freehold.api.GetLicenseEndpointRequest;
import freehold.api.GetQueueFleetAssociationRequest;
import freehold.api.ListFarmsRequest;
import freehold.api.ListFarmsResponse;
import freehold.client.paging.RepeatedToken;
import freehold.client.waiting.WaitFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesAndWaitersTest {
    private static final ListFarmsRequest FARMS = ListFarmsRequest.builder().maxResults(2).build();
    private static final GetQueueFleetAssociationRequest ASSOCIATION =
            GetQueueFleetAssociationRequest.builder()
                    .farmId("farm-1")
                    .queueId("queue-1")
                    .fleetId("fleet-1")
                    .build();
    private static final GetLicenseEndpointRequest LICENSES =
            GetLicenseEndpointRequest.builder().licenseEndpointId("le-1").build();

    private final LoopbackService service = new LoopbackService();
    private final Surrounded surrounded = new Surrounded();
    private final DeadlineClient client =
            surrounded.client(DeadlineClient.builder().maxAttempts(1), service);

    @AfterEach
    void close() {
        client.close();
        service.close();
    }

    @Test
    void itemsComeFromAllPagesUntilATokenIsAbsent() {
        service.answers(200, page("\"a b\"", 1, 2))
                .answers(200, page("\"c\"", 3))
                .answers(200, page("null", 4, 5));

        assertThat(client.listFarmsItems(FARMS).map(FarmSummary::displayName))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(service.calls())
                .extracting(call -> call.rawQuery())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("maxResults=2"),
                        second ->
                                assertThat(second)
                                        .contains("nextToken=a%20b")
                                        .contains("maxResults=2"),
                        third -> assertThat(third).contains("nextToken=c"));
    }

    @Test
    void aPageIsFetchedOnlyWhenTheIterationComesToIt() {
        service.answers(200, page("\"more\"", 1));

        assertThat(client.listFarmsPages(FARMS).iterator().next().farms()).hasSize(1);

        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void anEmptyPageIsNotTheEndButAnEmptyTokenIs() {
        service.answers(200, page("\"more\"")).answers(200, page("\"\"", 1));

        List<ListFarmsResponse> pages = new ArrayList<>();
        client.listFarmsPages(FARMS).forEach(pages::add);

        assertThat(pages).hasSize(2);
    }

    @Test
    void aTokenThatLeadsToItselfIsRefused() {
        service.answers(200, page("\"circle\"", 1));

        assertThatThrownBy(() -> client.listFarmsItems(FARMS).toList())
                .isInstanceOf(RepeatedToken.class)
                .hasMessageContaining("circle");
        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void waitingEndsWithTheAnswerThatWasWaitedFor() {
        service.answers(200, association("STOP_SCHEDULING_AND_COMPLETE_TASKS"))
                .answers(200, association("STOP_SCHEDULING_AND_COMPLETE_TASKS"))
                .answers(200, association("STOPPED"));

        assertThat(client.waitUntilQueueFleetAssociationStopped(ASSOCIATION).status().value())
                .isEqualTo("STOPPED");
        assertThat(surrounded.pauses())
                .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void waitingGivesUpAfterItsTimeAndSaysWhatItSawLast() {
        service.answers(200, association("ACTIVE"));

        assertThatThrownBy(() -> client.waitUntilQueueFleetAssociationStopped(ASSOCIATION))
                .isInstanceOf(WaitFailed.class)
                .hasMessageContaining("600 s")
                .hasMessageContaining("status=ACTIVE");
        assertThat(service.calls()).hasSize(60);
    }

    @Test
    void waitingEndsInFailureWhenTheStateCanNoLongerCome() {
        service.answers(200, licenses("NOT_READY"));

        assertThatThrownBy(() -> client.waitUntilLicenseEndpointValid(LICENSES))
                .isInstanceOfSatisfying(
                        WaitFailed.class,
                        failed -> assertThat(failed.lastSeen()).isEqualTo("status=NOT_READY"));
        assertThat(surrounded.pauses()).isEmpty();
    }

    @Test
    void anErrorCanBeWhatIsWaitedFor() {
        service.answers(200, licenses("DELETE_IN_PROGRESS"))
                .refuses(
                        404,
                        "ResourceNotFoundException",
                        "{\"message\": \"gone\", \"resourceId\": \"le-1\", \"resourceType\":"
                                + " \"x\"}");

        client.waitUntilLicenseEndpointDeleted(LICENSES);

        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void anErrorThatIsNotWaitedForIsThrown() {
        service.refuses(403, "AccessDeniedException", "{\"message\": \"no\"}");

        assertThatThrownBy(() ->
                        client.waitUntilFleetActive(
                                GetFleetRequest.builder().farmId("f").fleetId("g").build()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static String page(String token, int... names) {
        List<String> farms =
                IntStream.of(names)
                        .mapToObj(name ->
                                """
                                {"farmId": "farm-%d", "displayName": "%d",
                                 "createdAt": "2026-03-29T10:00:00Z", "createdBy": "me"}
                                """
                                        .formatted(name, name))
                        .toList();
        return "{\"farms\": " + farms + ", \"nextToken\": " + token + "}";
    }

    private static String association(String status) {
        return """
        {"queueId": "queue-1", "fleetId": "fleet-1", "status": "%s",
         "createdAt": "2026-03-29T10:00:00Z", "createdBy": "me"}
        """
                .formatted(status);
    }

    private static String licenses(String status) {
        return "{\"licenseEndpointId\": \"le-1\", \"status\": \""
                + status
                + "\", \"statusMessage\": \"\"}";
    }
}
