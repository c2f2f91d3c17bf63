package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.api.ConflictException;
import freehold.api.CreateFarmRequest;
import freehold.api.DeadlineService;
import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.api.ListFarmsRequest;
import freehold.api.ListTagsForResourceRequest;
import freehold.api.ResourceNotFoundException;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.client.credentials.Credentials;
import freehold.protocol.HttpCall;
import freehold.protocol.rest.Json;
import freehold.protocol.rest.UnmodeledError;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineClientTest {
    private static final String FARM = "farm-" + "0".repeat(32);
    private static final String STEP = "step-" + "3".repeat(32);
    private static final GetTaskRequest TASK =
            GetTaskRequest.builder()
                    .farmId(FARM)
                    .queueId("queue-" + "1".repeat(32))
                    .jobId("job-" + "2".repeat(32))
                    .stepId(STEP)
                    .taskId("task-" + "3".repeat(32) + "-0")
                    .build();
    private static final String RUNNING =
            """
            {"taskId": "task-33333333333333333333333333333333-0", "createdAt": "2026-03-29T10:00:00Z",
             "createdBy": "someone", "runStatus": "RUNNING", "parameters": {"frame": {"int": "7"}}}
            """;

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
    void getTaskAsksForTheTaskAndReadsIt() {
        service.answers(200, RUNNING);

        GetTaskResponse task = client.getTask(TASK);

        assertThat(task.runStatus()).isEqualTo(TaskRunStatus.RUNNING);
        assertThat(task.createdAt()).isEqualTo(Instant.parse("2026-03-29T10:00:00Z"));
        assertThat(task.parameters().orElseThrow())
                .containsEntry("frame", new TaskParameterValue.Int("7"));
        HttpCall call = service.onlyCall();
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.rawPath())
                .isEqualTo(
                        "/2023-10-12/farms/%s/queues/%s/jobs/%s/steps/%s/tasks/%s"
                                .formatted(
                                        FARM, TASK.queueId(), TASK.jobId(), STEP, TASK.taskId()));
        assertThat(call.headers().first("User-Agent"))
                .hasValueSatisfying(agent -> assertThat(agent).matches("freehold-client/[0-9].*"));
    }

    @Test
    void everyRequestIsSignedForTheServiceAndTheRegion() {
        service.answers(200, "{\"tags\": {}}");

        client.listTagsForResource(
                ListTagsForResourceRequest.builder()
                        .resourceArn("arn:aws:deadline:eu-central-1:123456789012:farm/" + FARM)
                        .build());

        HttpCall call = service.onlyCall();
        assertThat(call.rawPath()).contains("arn%3Aaws%3Adeadline").contains("farm%2F" + FARM);
        assertSigned(call);
        assertThat(call.headers().first("X-Amz-Date")).contains("20260329T120000Z");
    }

    @Test
    void bodiesAndQueriesAreUnderTheSignature() {
        service.answers(200, "{\"farmId\": \"" + FARM + "\"}").answers(200, "{\"farms\": []}");

        client.createFarm(CreateFarmRequest.builder().displayName("Çiftlik ★").build());
        client.listFarms(
                ListFarmsRequest.builder()
                        .nextToken("a+b/c= d&é")
                        .maxResults(7)
                        .build());

        assertThat(service.calls()).hasSize(2).allSatisfy(DeadlineClientTest::assertSigned);
        assertThat(new String(service.calls().getFirst().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"displayName\":\"Çiftlik ★\"}");
    }

    @Test
    void temporaryCredentialsAreAskedForAnewForEachCallAndSendTheirToken() {
        service.answers(200, RUNNING);
        Iterator<Credentials> renewed =
                List.of(
                                new Credentials("ASIA1", "first", Optional.of("token/1=")),
                                new Credentials("ASIA2", "second", Optional.of("token/2=")))
                        .iterator();
        try (DeadlineClient worker =
                surrounded
                        .clientBuilder(DeadlineClient.builder(), service)
                        .credentials(renewed::next)
                        .build()) {
            worker.getTask(TASK);
            worker.getTask(TASK);
        }

        assertThat(service.calls())
                .extracting(call -> call.headers().first("X-Amz-Security-Token").orElseThrow())
                .containsExactly("token/1=", "token/2=");
        SignatureCheck.assertSigned(
                service.calls().get(1), "ASIA2", "second", "eu-central-1/deadline");
    }

    @Test
    void aModeledErrorIsItsOwnExceptionWithAllMembersAndTheRequestsId() {
        service.refuses(
                409,
                "ConflictException",
                """
                {"message": "no", "reason": "STATUS_CONFLICT", "resourceId": "worker-1",
                 "resourceType": "worker", "context": {"status": "STOPPED"}}
                """,
                "x-amzn-RequestId",
                "request-17");

        ConflictException error =
                catchThrowableOfType(ConflictException.class, () -> client.getTask(TASK));

        assertThat(error.resourceId()).isEqualTo("worker-1");
        assertThat(error.context().orElseThrow()).containsEntry("status", "STOPPED");
        assertThat(error.httpStatus()).isEqualTo(409);
        assertThat(AnswerOrigin.requestId(error)).contains("request-17");
        assertThat(error.getSuppressed()[0]).hasMessageContaining("GET http://127.0.0.1:");
    }

    @Test
    void anErrorIsKnownByItsBodyWhenTheHeaderIsMissing() {
        service.answers(
                404,
                """
                {"__type": "com.amazonaws.deadline#ResourceNotFoundException", "message": "gone",
                 "resourceId": "x", "resourceType": "task"}
                """);

        assertThat(catchThrowableOfType(
                        ResourceNotFoundException.class, () -> client.getTask(TASK)))
                .hasMessage("gone");
    }

    @Test
    void anErrorPageOfAProxyIsAnErrorWithItsStatus() {
        service.answers(504, "<html>gateway timeout</html>", "Content-Type", "text/html");

        UnmodeledError error =
                catchThrowableOfType(UnmodeledError.class, () -> client.getTask(TASK));

        assertThat(error.httpStatus()).isEqualTo(504);
        assertThat(error.errorType()).isEqualTo("504");
        assertThat(AnswerOrigin.requestId(error)).isEmpty();
    }

    @Test
    void aUnionMemberOfANewerServiceIsKeptByItsName() {
        service.answers(200, RUNNING.replace("{\"int\": \"7\"}", "{\"quaternion\": [1, 2, 3, 4]}"));

        GetTaskResponse task = client.getTask(TASK);

        assertThat(task.parameters().orElseThrow())
                .containsEntry("frame", new TaskParameterValue.SdkUnknownMember("quaternion"));
        assertThat(Json.write(GetTaskResponse.SHAPE, task))
                .contains("\"frame\":{\"SDK_UNKNOWN_MEMBER\":{\"name\":\"quaternion\"}}");
    }

    @Test
    void anEnumValueOfANewerServiceIsSaidToBeUnknown() {
        service.answers(200, RUNNING.replace("RUNNING", "DREAMING"));

        assertThat(client.getTask(TASK).runStatus())
                .isEqualTo(TaskRunStatus.UNKNOWN_TO_SDK_VERSION);
    }

    @Test
    void aHeaderCanBeAddedForSomeCallsOnly() {
        service.answers(200, RUNNING);

        client.withHeader("x-freehold-hold", "20").getTask(TASK);
        client.getTask(TASK);

        assertThat(service.calls().getFirst().headers().first("x-freehold-hold")).contains("20");
        assertThat(service.calls().getLast().headers().first("x-freehold-hold")).isEmpty();
        assertThat(service.calls()).allSatisfy(DeadlineClientTest::assertSigned);
    }

    @Test
    void theClientHasAllOperationsAndAMethodForEachPaginatorAndWaiter() {
        Set<String> methods =
                Arrays.stream(DeadlineClient.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet());

        assertThat(DeadlineService.OPERATIONS).hasSize(126);
        assertThat(methods)
                .containsAll(
                        DeadlineService.OPERATIONS.stream()
                                .map(operation -> lowerFirst(operation.schema().name()))
                                .toList());
        assertThat(methods).filteredOn(name -> name.endsWith("Pages")).hasSize(30);
        assertThat(methods).filteredOn(name -> name.endsWith("Items")).hasSize(30);
        assertThat(methods).filteredOn(name -> name.startsWith("waitUntil")).hasSize(10);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new Credentials("ASIA1", "very-secret", Optional.of("token")).toString())
                .isEqualTo("Credentials[ASIA1]");
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static void assertSigned(HttpCall call) {
        SignatureCheck.assertSigned(
                call,
                Surrounded.KEYS.accessKeyId(),
                Surrounded.KEYS.secretAccessKey(),
                "eu-central-1/deadline");
    }
}
