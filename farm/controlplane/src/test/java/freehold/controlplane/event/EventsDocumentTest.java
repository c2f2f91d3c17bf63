package freehold.controlplane.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.api.extension.Event;
import freehold.domain.event.EventKind;
import freehold.protocol.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/EVENTS.md}: its examples are events, and its recipes verify our signatures. */
final class EventsDocumentTest {
    private static final String SECRET = "open sesame";
    private static final String TIMESTAMP = "1774785600";
    private static final String BODY = "[{\"größe\":1}]";

    private final String text = text();

    @Test
    void eachKindHasAnExampleThatIsAnEvent() {
        List<Event> examples =
                blocks("json")
                        .map(block -> Json.read(Event.SHAPE, block.replace("\n", "")))
                        .toList();

        assertThat(examples)
                .extracting(Event::detailType)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventKind.values()).map(EventKind::detailType).toList());
        assertThat(examples)
                .allSatisfy(event -> assertThat(Follower.words(List.of(event))).isNotEmpty());
    }

    @Test
    void theRecipeInPythonTellsOurDeliveriesFromOthers(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("python3"), "python3 is not installed");
        String check =
                blocks("python").findFirst().orElseThrow()
                        + """
                        import os, sys
                        body = open("body.json", "rb").read()
                        headers = {"x-freehold-timestamp": os.environ["TIMESTAMP"],
                                   "x-freehold-signature": os.environ["SIGNATURE"]}
                        ok = is_genuine(os.environ["SECRET"], headers, body, float(os.environ["TIMESTAMP"]))
                        sys.exit(0 if ok else 1)
                        """;
        Files.writeString(folder.resolve("check.py"), check);

        assertVerifies(folder, "python3", "check.py");
    }

    @Test
    void theRecipeForTheShellTellsOurDeliveriesFromOthers(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not installed");
        String check =
                blocks("sh").filter(block -> block.contains("openssl")).findFirst().orElseThrow();
        Files.writeString(folder.resolve("check.sh"), check);

        assertVerifies(folder, "sh", "check.sh");
    }

    private static void assertVerifies(Path folder, String... command)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("body.json"), BODY);
        assertThat(status(folder, Signatures.of(SECRET, TIMESTAMP, BODY), command)).isZero();
        assertThat(status(folder, Signatures.of("guessed", TIMESTAMP, BODY), command)).isEqualTo(1);
    }

    private static int status(Path folder, String signature, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment()
                .putAll(
                        Map.of(
                                "SECRET", SECRET,
                                "TIMESTAMP", TIMESTAMP,
                                "SIGNATURE", signature));
        Process started = process.inheritIO().start();
        assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return started.exitValue();
    }

    private static boolean isThere(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Stream<String> blocks(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    private static String text() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/EVENTS.md"))) {
            here = Optional.ofNullable(here.getParent()).orElseThrow();
        }
        try {
            return Files.readString(here.resolve("docs/EVENTS.md"), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
