package freehold.bench;

import freehold.openjd.JobTemplate;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import freehold.openjd.job.Job;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.TaskParameters;
import freehold.openjd.parse.Templates;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonNumber;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Everything that the benchmark of the OpenJD library measures. */
final class OpenJdWorks {
    private static final int CREATIONS = 500;
    private static final int ACCESSES = 100_000;
    private static final long SEED = 202_309;
    private static final int RESOLUTIONS = 25_000;
    private static final List<String> TEXTS =
            List.of(
                    "{{Task.Param.Frame}}",
                    "--output={{Session.WorkingDirectory}}/out",
                    "{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr",
                    "{{Param.Scene}}/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr");
    private static final Map<String, String> SYMBOLS =
            Map.of(
                    "Param.Scene", "/shots/0010/scene.usd",
                    "Session.WorkingDirectory", "/sessions/session-7f3a",
                    "Task.Param.Layer", "beauty",
                    "Task.Param.Frame", "1017");

    private OpenJdWorks() {}

    /** Everything that is measured. */
    static List<OpenJdWork> all(OpenJdFiles files) throws IOException {
        Path million = files.json("million", OpenJdTemplates.square(1_000));
        Path chunks = files.json("chunks", OpenJdTemplates.chunks());
        return List.of(
                validation("validateJson", files.json("large", OpenJdTemplates.large())),
                validation("validateYaml", files.yaml("large", OpenJdTemplates.large())),
                creation("createOneTask", files.json("one", OpenJdTemplates.square(1))),
                creation("createMillionTasks", million),
                creation(
                        "createTrillionTasks",
                        files.json("trillion", OpenJdTemplates.square(1_000_000))),
                walk("iterateMillionTasks", million, Optional.of(Duration.ofMillis(500))),
                access("accessMillionTasks", million, files),
                walk("iterateChunks", chunks, Optional.empty()),
                access("accessChunks", chunks, files),
                resolution());
    }

    private static OpenJdWork validation(String name, Path template) throws IOException {
        String of = "a template of %d bytes".formatted(Files.size(template));
        return new OpenJdWork(
                name,
                new OpenJdWork.Unit(of, 1, Duration.ofMillis(200)),
                question("validate", Map.of("template", text(template))),
                () -> read(template).steps().size());
    }

    private static OpenJdWork creation(String name, Path template) {
        JobTemplate read = read(template);
        return new OpenJdWork(
                name,
                new OpenJdWork.Unit("a job", CREATIONS, Duration.ofMillis(5)),
                question("create", Map.of("template", text(template), "times", number(CREATIONS))),
                () -> {
                    long tasks = 0;
                    for (int i = 0; i < CREATIONS; i++) {
                        tasks += space(create(read)).size();
                    }
                    return tasks;
                });
    }

    private static OpenJdWork walk(String name, Path template, Optional<Duration> goal) {
        ParameterSpace space = space(create(read(template)));
        return new OpenJdWork(
                name,
                new OpenJdWork.Unit("a walk over %d tasks".formatted(space.size()), 1, goal),
                question("iterate", Map.of("template", text(template))),
                () -> {
                    long characters = 0;
                    for (TaskParameters task : space) {
                        characters += characters(task);
                    }
                    return characters;
                });
    }

    private static OpenJdWork access(String name, Path template, OpenJdFiles files)
            throws IOException {
        ParameterSpace space = space(create(read(template)));
        long[] places = new SplittableRandom(SEED).longs(ACCESSES, 0, space.size()).toArray();
        return new OpenJdWork(
                name,
                new OpenJdWork.Unit("an access by index", places.length, Optional.empty()),
                question(
                        "access",
                        Map.of(
                                "template",
                                text(template),
                                "indexes",
                                text(files.indexes(name, places)))),
                () -> {
                    long characters = 0;
                    for (long place : places) {
                        characters += characters(space.at(place));
                    }
                    return characters;
                });
    }

    private static OpenJdWork resolution() {
        List<FormatString> formats = TEXTS.stream().map(FormatString::parse).toList();
        SymbolTable symbols = SymbolTable.of(SYMBOLS);
        Map<String, Document> values =
                SYMBOLS.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        symbol -> new JsonString(symbol.getValue())));
        List<Document> texts = TEXTS.stream().<Document>map(JsonString::new).toList();
        return new OpenJdWork(
                "resolveFormatStrings",
                new OpenJdWork.Unit(
                        "a string of one to three references",
                        TEXTS.size() * RESOLUTIONS,
                        Duration.ofNanos(1_000)),
                question(
                        "resolve",
                        Map.of(
                                "texts", new JsonArray(texts),
                                "symbols", new JsonObject(values),
                                "times", number(RESOLUTIONS))),
                () -> {
                    long characters = 0;
                    for (FormatString format : formats) {
                        for (int i = 0; i < RESOLUTIONS; i++) {
                            characters += format.resolve(symbols).length();
                        }
                    }
                    return characters;
                });
    }

    private static long characters(TaskParameters task) {
        long characters = 0;
        for (ParameterValue value : task.values().values()) {
            characters += value.text().length();
        }
        return characters;
    }

    private static JobTemplate read(Path template) {
        try {
            String text = Files.readString(template, StandardCharsets.UTF_8);
            return Templates.readJobTemplate(text, DocumentFormat.ofFile(template.toString()))
                    .orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Job create(JobTemplate template) {
        return JobFactory.create(template, List.of(), Map.of()).orThrow();
    }

    private static ParameterSpace space(Job job) {
        return job.steps().getFirst().parameterSpace();
    }

    private static Map<String, Document> question(String what, Map<String, Document> more) {
        Map<String, Document> question = new LinkedHashMap<>(more);
        question.put("what", new JsonString(what));
        return question;
    }

    private static JsonString text(Path file) {
        return new JsonString(file.toString());
    }

    private static JsonNumber number(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }
}
