package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.GetTaskRequest;
import freehold.api.GetTaskResponse;
import freehold.client.DeadlineClient;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.testfarm.Engine;
import freehold.testfarm.Site;
import freehold.testfarm.TestFarm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens the data folders of earlier versions: what GetTask answered then it answers now. */
class UpgradeTest {
    private static final Path FOLDERS = Repository.path("testing/upgrade");

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            List<Path> kept = all.filter(Files::isDirectory).sorted().toList();
            assertThat(kept).isNotEmpty();
            return kept.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFarmOfAnEarlierVersionAnswersAsItDidThen(Path kept) throws IOException {
        try (Site site = Site.on(Engine.SQLITE)) {
            copy(kept.resolve("data"), site.folder().resolve("data"));
            List<String> answers =
                    Files.readAllLines(kept.resolve("tasks.jsonl"), StandardCharsets.UTF_8);
            assertThat(answers).hasSizeGreaterThan(3);
            try (TestFarm farm = TestFarm.open(site, InstantSource.system())) {
                for (String line : answers) {
                    JsonObject then = (JsonObject) Json.read(DocumentShape.DOCUMENT, line);
                    assertThat(now(farm.administrator(), text(then, "path")))
                            .isEqualTo(then.members().get("answer"));
                }
            }
        }
    }

    private static Document now(DeadlineClient client, String path) {
        String[] parts = path.split("/", -1);
        GetTaskResponse answer =
                client.getTask(
                        GetTaskRequest.builder()
                                .farmId(parts[3])
                                .queueId(parts[5])
                                .jobId(parts[7])
                                .stepId(parts[9])
                                .taskId(parts[11])
                                .build());
        return Json.read(DocumentShape.DOCUMENT, Json.write(GetTaskResponse.SHAPE, answer));
    }

    private static String text(JsonObject object, String member) {
        return ((JsonString) Objects.requireNonNull(object.members().get(member))).value();
    }

    /** The master key must be private again: a checkout does not keep that. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copied = Files.copy(file, to.resolve(file.getFileName()));
                Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }
}
