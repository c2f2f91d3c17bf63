package freehold.controlplane.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonBoolean;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.Headers;
import freehold.testkit.TestClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CloudWatchLogsTest {
    private static final String FARM = "farm-" + "1".repeat(32);
    private static final String FLEET = "fleet-" + "2".repeat(32);
    private static final String QUEUE = "queue-" + "3".repeat(32);
    private static final String WORKER = "worker-" + "4".repeat(32);
    private static final LogStream STREAM =
            new LogStream("/aws/deadline/" + FARM + "/" + QUEUE, "session-" + "5".repeat(32));
    private static final Caller ADMINISTRATOR = new Caller.Administrator("arn:aws:iam::1:root");
    private static final Caller OWNER = new Caller.Worker(FARM, FLEET, WORKER);

    private final Path folder;
    private final FolderLogStore store;
    private final CloudWatchLogs logs;

    CloudWatchLogsTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = new FolderLogStore(folder);
        this.logs = new CloudWatchLogs(store, TestClock.atNoon());
    }

    @BeforeEach
    void createTheStream() {
        store.create(STREAM, WORKER);
    }

    @Test
    void whatAWorkerWritesIsReadInOrder() {
        put(OWNER, "first", "çok güzel", " ");
        assertThat(messages(get(ADMINISTRATOR, Map.of())))
                .containsExactly("first", "çok güzel", " ");
    }

    @Test
    void theLastPageComesFirstUnlessTheHeadIsAskedFor() {
        put(OWNER, "a", "b", "c", "d", "e");
        assertThat(messages(get(OWNER, Map.of("limit", number(2))))).containsExactly("d", "e");
        assertThat(
                        messages(
                                get(
                                        OWNER,
                                        Map.of(
                                                "limit",
                                                number(2),
                                                "startFromHead",
                                                new JsonBoolean(true)))))
                .containsExactly("a", "b");
    }

    @Test
    void pagesLeadThroughTheWholeStreamAndTheTokenStaysAtTheEnd() {
        put(OWNER, IntStream.range(0, 25).mapToObj(Integer::toString).toArray(String[]::new));
        List<String> read = new ArrayList<>();
        Document page =
                get(OWNER, Map.of("limit", number(7), "startFromHead", new JsonBoolean(true)));
        for (int turn = 0; turn < 4; turn++) {
            read.addAll(messages(page));
            page =
                    get(
                            OWNER,
                            Map.of(
                                    "limit",
                                    number(7),
                                    "nextToken",
                                    token(page, "nextForwardToken")));
        }
        assertThat(read).hasSize(25).startsWith("0").endsWith("24");
        JsonString end = token(page, "nextForwardToken");
        Document after = get(OWNER, Map.of("nextToken", end));
        assertThat(messages(after)).isEmpty();
        assertThat(token(after, "nextForwardToken")).isEqualTo(end);

        put(OWNER, "late");
        assertThat(messages(get(OWNER, Map.of("nextToken", end)))).containsExactly("late");
    }

    @Test
    void backwardPagesLeadToTheHeadAndStayThere() {
        put(OWNER, "a", "b", "c", "d", "e");
        Document last = get(OWNER, Map.of("limit", number(3)));
        Document before =
                get(
                        OWNER,
                        Map.of("limit", number(3), "nextToken", token(last, "nextBackwardToken")));
        assertThat(messages(before)).containsExactly("a", "b");
        JsonString head = token(before, "nextBackwardToken");
        Document atHead = get(OWNER, Map.of("nextToken", head));
        assertThat(messages(atHead)).isEmpty();
        assertThat(token(atHead, "nextBackwardToken")).isEqualTo(head);
    }

    @Test
    void timesBoundWhatIsRead() {
        put(OWNER, "0", "1", "2", "3");
        assertThat(messages(get(OWNER, Map.of("startTime", number(1), "endTime", number(3)))))
                .containsExactly("1", "2");
    }

    @Test
    void logsOutliveTheirProcessAndATornEndIsCutOff() throws IOException {
        put(OWNER, "whole");
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(path -> path.toString().endsWith(".log")).findFirst().orElseThrow();
        }
        Files.write(file, new byte[] {0, 0, 0, 30, 1, 2, 3}, StandardOpenOption.APPEND);
        CloudWatchLogs again = new CloudWatchLogs(new FolderLogStore(folder), TestClock.atNoon());
        assertThat(messages(again.call("GetLogEvents", input(Map.of()), by(OWNER))))
                .containsExactly("whole");
        again.call("PutLogEvents", events("next"), by(OWNER));
        assertThat(messages(again.call("GetLogEvents", input(Map.of()), by(OWNER))))
                .containsExactly("whole", "next");
        store.sync();
    }

    @Test
    void aStreamIsWrittenByItsWorkerAndReadByItsQueueToo() {
        Caller stranger = new Caller.Worker(FARM, FLEET, "worker-" + "9".repeat(32));
        assertThatThrownBy(() -> put(stranger, "no")).satisfies(it -> isFault(it, "AccessDenied"));
        assertThatThrownBy(() -> get(stranger, Map.of()))
                .satisfies(it -> isFault(it, "AccessDenied"));
        Caller role = new Caller.QueueRole(FARM, QUEUE, Optional.empty(), Optional.empty(), true);
        put(OWNER, "seen");
        assertThat(messages(get(role, Map.of()))).containsExactly("seen");
        assertThatThrownBy(() -> put(role, "no")).satisfies(it -> isFault(it, "AccessDenied"));
        Caller other =
                new Caller.QueueRole(
                        FARM, "queue-" + "8".repeat(32), Optional.empty(), Optional.empty(), true);
        assertThatThrownBy(() -> get(other, Map.of())).satisfies(it -> isFault(it, "AccessDenied"));
    }

    @Test
    void aStreamThatDoesNotExistIsNotFound() {
        JsonObject missing =
                new JsonObject(
                        Map.of(
                                "logGroupName",
                                new JsonString(STREAM.group()),
                                "logStreamName",
                                new JsonString("session-none")));
        assertThatThrownBy(() -> logs.call("GetLogEvents", missing, by(ADMINISTRATOR)))
                .satisfies(it -> isFault(it, "ResourceNotFound"));
    }

    @Test
    void aBatchIsHeldToItsBounds() {
        assertThatThrownBy(() -> put(OWNER)).satisfies(it -> isFault(it, "InvalidParameter"));
        assertThatThrownBy(() -> put(OWNER, "x".repeat(1_048_600)))
                .satisfies(it -> isFault(it, "InvalidParameter"));
        assertThatThrownBy(() -> put(OWNER, "")).satisfies(it -> isFault(it, "InvalidParameter"));
        String[] many = new String[10_001];
        Arrays.fill(many, "x");
        assertThatThrownBy(() -> put(OWNER, many)).satisfies(it -> isFault(it, "InvalidParameter"));
        assertThat(messages(get(OWNER, Map.of()))).isEmpty();
    }

    @Test
    void groupsAndStreamsCanBeMadeOnceAndListed() {
        JsonObject group = new JsonObject(Map.of("logGroupName", new JsonString("own/group")));
        logs.call("CreateLogGroup", group, by(ADMINISTRATOR));
        assertThatThrownBy(() -> logs.call("CreateLogGroup", group, by(ADMINISTRATOR)))
                .satisfies(it -> isFault(it, "ResourceAlreadyExists"));
        for (String name : List.of("b", "a.1", "c")) {
            logs.call("CreateLogStream", stream(name), by(ADMINISTRATOR));
        }
        assertThatThrownBy(() -> logs.call("CreateLogStream", stream("b"), by(ADMINISTRATOR)))
                .satisfies(it -> isFault(it, "ResourceAlreadyExists"));
        JsonObject two =
                new JsonObject(
                        Map.of("logGroupName", new JsonString("own/group"), "limit", number(2)));
        assertThat(logs.call("DescribeLogStreams", two, by(ADMINISTRATOR)).toString())
                .contains("a.1", "b", "nextToken")
                .doesNotContain("JsonString[value=c]");
    }

    private static JsonObject stream(String name) {
        return new JsonObject(
                Map.of(
                        "logGroupName",
                        new JsonString("own/group"),
                        "logStreamName",
                        new JsonString(name)));
    }

    private void put(Caller caller, String... messages) {
        logs.call("PutLogEvents", events(messages), by(caller));
    }

    private static JsonObject events(String... messages) {
        List<Document> events =
                IntStream.range(0, messages.length)
                        .<Document>mapToObj(at ->
                                new JsonObject(
                                        Map.of(
                                                "timestamp",
                                                number(at),
                                                "message",
                                                new JsonString(messages[at]))))
                        .toList();
        return input(Map.of("logEvents", new JsonArray(events)));
    }

    private Document get(Caller caller, Map<String, Document> members) {
        return logs.call("GetLogEvents", input(members), by(caller));
    }

    private static JsonObject input(Map<String, Document> members) {
        Map<String, Document> all = new LinkedHashMap<>(members);
        all.put("logGroupName", new JsonString(STREAM.group()));
        all.put("logStreamName", new JsonString(STREAM.name()));
        return new JsonObject(all);
    }

    private static CallContext by(Caller caller) {
        return new CallContext(caller, "request", "us-west-2", Headers.NONE);
    }

    private static JsonNumber number(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    private static Document member(Document object, String name) {
        return Optional.ofNullable(((JsonObject) object).members().get(name)).orElseThrow();
    }

    private static JsonString token(Document page, String name) {
        return (JsonString) member(page, name);
    }

    private static List<String> messages(Document page) {
        return ((JsonArray) member(page, "events"))
                .elements().stream()
                        .map(event -> ((JsonString) member(event, "message")).value())
                        .toList();
    }

    private static void isFault(Throwable thrown, String type) {
        assertThat(thrown).isInstanceOf(LogsFault.class);
        assertThat(((LogsFault) thrown).errorType()).startsWith(type);
    }
}
