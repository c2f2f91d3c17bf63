package freehold.openjd.parse;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Parsed;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the input is, the answer is a template or its mistakes. How soon it comes is measured by
 * {@code bench/run openjd-hostile}.
 */
class HostileInputTest {
    /** As many as are collected, and the one that says so. */
    private static final int MOST_ERRORS = 1_001;

    private static final String TEMPLATE =
            """
            specificationVersion: jobtemplate-2023-09
            extensions: [FEATURE_BUNDLE_1]
            name: &n "Shot {{Param.Shot}}"
            parameterDefinitions:
            - {name: Shot, type: STRING, minLength: 3, default: abc, allowedValues: [abc, 'd e f']}
            - {name: Scale, type: FLOAT, minValue: -1.5, default: 0.5}
            jobEnvironments:
            - name: Env
              variables: {A: "{{RawParam.Shot}}"}
            steps:
            - name: Render
              hostRequirements:
                amounts: [{name: amount.worker.vcpu, min: 2, max: 4}]
                attributes: [{name: attr.worker.os.family, anyOf: [linux]}]
              parameterSpace:
                taskParameterDefinitions:
                - {name: Frame, type: INT, range: "1-3:2,20"}
                - {name: Layer, type: STRING, range: [a, b, "{{Param.Shot}}"]}
                - {name: Take, type: INT, range: [1, "02"]}
                combination: (Frame, Layer) * Take
              script:
                actions:
                  onRun: {command: *n, args: ["{{Task.Param.Frame}}"], timeout: 60}
                embeddedFiles:
                - {name: Run, type: TEXT, data: "x {{Task.File.Run}}", endOfLine: LF}
            - name: Check
              dependencies: [{dependsOn: Render}]
              bash: {script: "echo", timeout: "{{Param.Scale}}", cancelation: {mode: "{{Param.Shot}}"}}
            """;
    private static final List<String> SCRAPS =
            List.of(
                    "{",
                    "}",
                    "{{",
                    "}}",
                    "[",
                    "]",
                    ":",
                    ": ",
                    "- ",
                    "\n",
                    "\t",
                    "  ",
                    "\"",
                    "'",
                    "*n",
                    "&n ",
                    "<<: ",
                    "!!int ",
                    "!x ",
                    "%",
                    "---\n",
                    "...",
                    "~",
                    "null",
                    "true",
                    "1e999",
                    "-9223372036854775808",
                    "0x_",
                    "\u0000",
                    "\uD83C",
                    "\uFEFF",
                    "é",
                    ",",
                    "(",
                    ")",
                    "-",
                    "| ",
                    "> ",
                    "? ",
                    "#",
                    "\\",
                    "\\U00110000",
                    "\\UFFFFFFFF",
                    "!%ff ",
                    "!!float ",
                    "<<: *n\n",
                    "\u2028",
                    "\uD83D\uDE00",
                    "1:1:1.5",
                    "2024-01-01",
                    "\r",
                    "steps: ",
                    "a: b\n");

    private static final List<DocumentFormat> FORMATS = List.of(DocumentFormat.values());
    private static final String JSON_TEMPLATE = tree().toJson();

    private static Document tree() {
        try {
            return Documents.read(TEMPLATE, DocumentFormat.YAML, DocumentLimits.DEFAULT);
        } catch (MalformedDocumentException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** Whatever is thrown here fails the test. */
    private static void read(String text) {
        for (DocumentFormat format : FORMATS) {
            Parsed<?> job = Templates.readJobTemplate(text, format);
            Parsed<?> environment = Templates.readEnvironmentTemplate(text, format);
            assertThat(job.problems()).hasSizeLessThanOrEqualTo(MOST_ERRORS);
            assertThat(environment.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_ERRORS);
        }
    }

    @Rule({"D2", "D8"})
    @Test
    void theTemplateThatIsMutatedIsRight() {
        for (String text : List.of(TEMPLATE, JSON_TEMPLATE, tree().toYaml())) {
            assertThat(Templates.readJobTemplate(text, DocumentFormat.YAML).problems()).isEmpty();
        }
    }

    @Rule({"D2", "D8"})
    @Test
    void noMutationOfTheTextMakesTheReaderThrow() {
        Seeds.forEach(
                1_000,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    read(mutate(random.nextBoolean() ? TEMPLATE : JSON_TEMPLATE, random));
                });
    }

    private static String mutate(String text, RandomGenerator random) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int start = random.nextInt(mutated.length());
            int end = Math.min(mutated.length(), start + random.nextInt(12));
            mutated.replace(
                    start,
                    end,
                    random.nextInt(4) > 0
                            ? SCRAPS.get(random.nextInt(SCRAPS.size()))
                            : Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)));
        }
        return mutated.toString();
    }

    @Rule({"D2", "D8"})
    @Test
    void noMutationOfTheTreeMakesTheReaderThrow() {
        Seeds.forEach(
                1_000,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    Document mutated = new TreeMutation(random, tree()).mutate();
                    read(random.nextBoolean() ? mutated.toJson() : mutated.toYaml());
                });
    }

    @Rule({"D2", "D8"})
    @Test
    void noSoupOfTokensMakesTheReaderThrow() {
        Seeds.forEach(
                1_000,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    var soup = new StringBuilder();
                    for (int i = random.nextInt(60); i > 0; i--) {
                        soup.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
                    }
                    read(soup.toString());
                });
    }

    @Rule({"D2", "D8"})
    @Test
    void noRandomBytesMakeTheReaderThrow() {
        Seeds.forEach(
                1_000,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    byte[] bytes = new byte[random.nextInt(1, 200)];
                    random.nextBytes(bytes);
                    Charset charset =
                            random.nextBoolean()
                                    ? StandardCharsets.UTF_8
                                    : StandardCharsets.UTF_16BE;
                    read(new String(bytes, charset));
                });
    }

    private static Map<String, Supplier<String>> families() {
        int size = 1_000_000;
        return Map.ofEntries(
                Map.entry("open brackets", () -> "[".repeat(size)),
                Map.entry("open braces", () -> "{\"a\":".repeat(size / 5)),
                Map.entry("flow mappings", () -> "{a: ".repeat(size / 4)),
                Map.entry("block sequences", () -> "- ".repeat(size / 2)),
                Map.entry("indicators", () -> "?: -".repeat(size / 4)),
                Map.entry("one long word", () -> "a".repeat(size)),
                Map.entry("digits", () -> "1".repeat(size)),
                Map.entry("numbers with colons", () -> "1:".repeat(size / 2) + "1"),
                Map.entry("dates", () -> "2024-01-01 ".repeat(size / 11)),
                Map.entry("quotes", () -> "\"".repeat(size)),
                Map.entry(
                        "unknown fields",
                        () -> "{" + lines("\"f%d\": 1,", size / 12) + "\"z\": 1}"),
                Map.entry("aliases", () -> "a: &a [x]\nb: [" + "*a, ".repeat(size / 4) + "]"),
                Map.entry(
                        "name of braces",
                        () -> root("\"name\": \"" + "{{".repeat(size / 2) + "\"")),
                Map.entry(
                        "name of names",
                        () -> root("\"name\": \"" + "{{A.b}}".repeat(size / 7) + "\"")),
                Map.entry(
                        "name of dots",
                        () -> root("\"name\": \"{{" + "a.".repeat(size / 2) + "a}}\"")),
                Map.entry(
                        "range of ones",
                        () -> space("\"range\": \"" + "1,".repeat(size / 2) + "1\"")),
                Map.entry(
                        "range of blanks",
                        () -> space("\"range\": \"1" + " ".repeat(size) + "x\"")),
                Map.entry(
                        "range of digits", () -> space("\"range\": \"" + "1".repeat(size) + "\"")),
                Map.entry("range of minus", () -> space("\"range\": \"" + "-".repeat(size) + "\"")),
                Map.entry(
                        "open combinations",
                        () ->
                                root(
                                        "\"steps\": ["
                                                + combination("(".repeat(1_280))
                                                        .repeat(size / 1_400)
                                                + "1]")),
                Map.entry(
                        "steps",
                        () -> root("\"steps\": [" + "{\"name\": \"a\"},".repeat(size / 14) + "1]")),
                Map.entry("circles", () -> root("\"steps\": [" + circle(size / 50) + "]")),
                Map.entry("pairs", () -> root("\"steps\": [" + pairs(size / 100) + "1]")),
                Map.entry("arrows", () -> root("\"" + "a -> ".repeat(size / 5) + "\": 1")),
                Map.entry("items", () -> root("\"a" + "[0]".repeat(size / 3) + "\": 1")),
                Map.entry(
                        "extensions",
                        () -> root("\"extensions\": [" + lines("\"E_%d\",", size / 10) + "1]")),
                Map.entry(
                        "files", () -> files(lines("{\"name\": \"f%d\"},", size / 30), size / 30)));
    }

    private static String lines(String form, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(form.formatted(i));
        }
        return text.toString();
    }

    private static String circle(int count) {
        return lines(
                        "{\"name\": \"s%1$d\", \"dependencies\": [{\"dependsOn\": \"s%1$d0\"}]},",
                        count)
                + "1";
    }

    /** Steps that wait for each other, two by two. */
    private static String pairs(int count) {
        String form =
                "{\"name\": \"a%1$d\", \"dependencies\": [{\"dependsOn\": \"b%1$d\"}]},"
                        + "{\"name\": \"b%1$d\", \"dependencies\": [{\"dependsOn\": \"a%1$d\"}]},";
        return lines(form, count);
    }

    /** A script with many files and as many references, none of them to a file. */
    private static String files(String files, int references) {
        return root(
                "\"steps\": [{\"script\": {\"embeddedFiles\": [%s 1], \"actions\": {\"onRun\": {\"command\":"
                                .formatted(files)
                        + "\"%s\"}}}}]".formatted("{{Task.File.f}}".repeat(references)));
    }

    private static String root(String field) {
        return "{\"specificationVersion\": \"jobtemplate-2023-09\", %s}".formatted(field);
    }

    private static String combination(String combination) {
        return "{\"parameterSpace\": {\"taskParameterDefinitions\": [], \"combination\": \"%s\"}},"
                .formatted(combination);
    }

    private static String space(String range) {
        return root(
                "\"steps\": [{\"parameterSpace\": {\"taskParameterDefinitions\": [{\"name\": \"A\","
                        + " \"type\": \"INT\", "
                        + range
                        + "}]}}]");
    }

    static List<String> familyNames() {
        return families().keySet().stream().sorted().toList();
    }

    @Rule({"D2", "D7"})
    @ParameterizedTest
    @MethodSource("familyNames")
    void aMegabyteOfNonsenseIsRefused(String family) {
        read(Optional.ofNullable(families().get(family)).orElseThrow().get());
    }
}
