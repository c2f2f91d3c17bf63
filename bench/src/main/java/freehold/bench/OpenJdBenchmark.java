package freehold.bench;

import freehold.openjd.JobTemplate;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import freehold.openjd.job.Job;
import freehold.openjd.job.JobFactory;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import freehold.openjd.job.TaskParameters;
import freehold.openjd.parse.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The OpenJD library beside its peer, openjd-model: reading and checking a large template, creating
 * jobs of one, a million and a million million tasks, walking tasks in order and at random, and
 * resolving format strings. Both implementations in the peer's package are asked, the one in pure
 * Python and the one in Rust, in turns with ours.
 */
final class OpenJdBenchmark {
    private static final int ROUNDS = 7;
    private static final double WARM_UP_SECONDS = 3;
    private static final int STRIDE = 7919;
    private static final int ACCESSES = 100_000;
    private static final int RESOLUTIONS = 200_000;
    private static final int CREATIONS = 200;
    private static final String TEXT =
            "{{Param.Scene}}/{{Task.Param.Layer}}.{{Task.Param.Frame}}.exr";
    private static final Map<String, String> SYMBOLS =
            Map.of(
                    "Param.Scene", "/shots/0010/scene.usd",
                    "Task.Param.Layer", "beauty",
                    "Task.Param.Frame", "1017");

    /** What the work made, so that it cannot be left out as useless. */
    private final AtomicLong made = new AtomicLong();

    /**
     * One thing that both sides do.
     *
     * @param unit what one of {@code times} is, for people
     * @param question as the peer is asked, but for the side
     */
    private record Task(String name, String unit, int times, String question, Runnable ours) {}

    Figures measure() throws IOException {
        Path folder = Files.createTempDirectory("freehold-bench-openjd");
        try (OpenJdPeer peer = OpenJdPeer.start()) {
            Figures figures =
                    Figures.none().with("benchmark", "openjd").with("peer", peer.versions());
            for (Task task : tasks(folder)) {
                figures = figures.with(task.name(), measure(task, peer));
            }
            return figures.with("checksum", made.get() == 0 ? 0L : 1L);
        }
    }

    private List<Task> tasks(Path folder) throws IOException {
        Path large = write(folder, "large.json", OpenJdTemplates.large());
        Path yaml = write(folder, "large.yaml", yaml(OpenJdTemplates.large()));
        Path one = write(folder, "one.json", OpenJdTemplates.square(1));
        Path million = write(folder, "million.json", OpenJdTemplates.square(1_000));
        Path trillion = write(folder, "trillion.json", OpenJdTemplates.square(1_000_000));
        Path chunks = write(folder, "chunks.json", OpenJdTemplates.chunks());
        List<Task> tasks = new ArrayList<>();
        tasks.add(validation("validateJson", large));
        tasks.add(validation("validateYaml", yaml));
        tasks.add(creation("createOneTask", one));
        tasks.add(creation("createMillionTasks", million));
        tasks.add(creation("createTrillionTasks", trillion));
        tasks.add(walk("iterateMillionTasks", million));
        tasks.add(access("accessMillionTasks", million));
        tasks.add(walk("iterateChunks", chunks));
        tasks.add(access("accessChunks", chunks));
        tasks.add(resolution());
        return tasks;
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String yaml(String json) {
        try {
            return Documents.read(json, DocumentFormat.JSON, DocumentLimits.DEFAULT).toYaml();
        } catch (MalformedDocumentException ours) {
            throw new IllegalStateException("the benchmark's own template is broken", ours);
        }
    }

    private Task validation(String name, Path template) {
        return new Task(
                name,
                "template of %d KB".formatted(template.toFile().length() / 1_000),
                1,
                question("validate", template, 1),
                () -> made.addAndGet(read(template).steps().size()));
    }

    private Task creation(String name, Path template) {
        JobTemplate read = read(template);
        return new Task(
                name,
                "job",
                CREATIONS,
                question("create", template, CREATIONS),
                () -> {
                    for (int i = 0; i < CREATIONS; i++) {
                        made.addAndGet(create(read).steps().size());
                    }
                });
    }

    private Task walk(String name, Path template) {
        ParameterSpace space = create(read(template)).steps().getFirst().parameterSpace();
        return new Task(
                name,
                "%d tasks".formatted(space.size()),
                1,
                question("iterate", template, 1),
                () -> {
                    for (long i = 0; i < space.size(); i++) {
                        look(space.at(i));
                    }
                });
    }

    private Task access(String name, Path template) {
        ParameterSpace space = create(read(template)).steps().getFirst().parameterSpace();
        return new Task(
                name,
                "%d tasks at random".formatted(ACCESSES),
                1,
                question("access", template, ACCESSES),
                () -> {
                    for (int i = 0; i < ACCESSES; i++) {
                        look(space.at((long) i * STRIDE % space.size()));
                    }
                });
    }

    private Task resolution() {
        FormatString text = FormatString.parse(TEXT);
        SymbolTable symbols = SymbolTable.of(SYMBOLS);
        StringBuilder members = new StringBuilder();
        SYMBOLS.forEach((name, value) ->
                members.append(members.isEmpty() ? "" : ",")
                        .append("\"%s\":\"%s\"".formatted(name, value)));
        return new Task(
                "resolveFormatString",
                "string of three references",
                RESOLUTIONS,
                "\"what\":\"resolve\",\"text\":\"%s\",\"symbols\":{%s},\"times\":%d"
                        .formatted(TEXT, members, RESOLUTIONS),
                () -> {
                    for (int i = 0; i < RESOLUTIONS; i++) {
                        made.addAndGet(text.resolve(symbols).length());
                    }
                });
    }

    private void look(TaskParameters task) {
        for (ParameterValue value : task.values().values()) {
            made.addAndGet(value.text().length());
        }
    }

    private static String question(String what, Path template, int times) {
        return "\"what\":\"%s\",\"template\":\"%s\",\"times\":%d".formatted(what, template, times);
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

    /** Rounds of all three in turns, after ours has been warmed up. */
    private static Figures measure(Task task, OpenJdPeer peer) {
        double warm = 0;
        while (warm < WARM_UP_SECONDS) {
            warm += seconds(task.ours());
        }
        List<Double> ours = new ArrayList<>();
        List<Double> python = new ArrayList<>();
        List<Double> rust = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(seconds(task.ours()));
            python.add(peer.seconds("{\"side\":\"python\"," + task.question() + "}"));
            rust.add(peer.seconds("{\"side\":\"rust\"," + task.question() + "}"));
        }
        return figures(task, median(ours), median(python), median(rust));
    }

    private static Figures figures(Task task, double ours, double python, double rust) {
        double micros = 1e6 / task.times();
        System.err.printf(
                "bench: %-22s %12.3f µs a %s; pure Python %12.3f (%.1f ×), Rust %12.3f (%.1f ×)%n",
                task.name(),
                ours * micros,
                task.unit(),
                python * micros,
                python / ours,
                rust * micros,
                rust / ours);
        return Figures.none()
                .with("of", task.unit())
                .with("micros", ours * micros)
                .with("pythonMicros", python * micros)
                .with("rustMicros", rust * micros)
                .with("timesPython", python / ours)
                .with("timesFastest", Math.min(python, rust) / ours);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
