package freehold.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What the module's README promises of its examples. */
class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** Says what the statement or loop before it prints. */
    private static final Pattern PROMISE =
            Pattern.compile("(?:System\\.out\\.println.*|^}) // (.*)$", Pattern.MULTILINE);

    @TempDir private Path folder;

    @Test
    void theExamplesOfTheReadmeRunAndPrintWhatTheySay() throws Exception {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        List<String> examples = all(EXAMPLE, readme);
        String promised = String.join(" ", all(PROMISE, String.join("\n", examples)));

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        assertThat(run(examples)).isEqualTo(promised);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    /** Compiles the examples, one after the other, and gives what they print. */
    private String run(List<String> examples) throws Exception {
        Path source = Files.writeString(folder.resolve("Readme.java"), program(examples));
        Path printed = folder.resolve("printed");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(java, "-cp", classPath(), source.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        int exit = process.waitFor();
        String output = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(exit).as(output).isZero();
        return output.strip().replaceAll("\\s+", " ");
    }

    private static String program(List<String> examples) {
        String imports =
                Stream.of(
                                "freehold.openjd",
                                "freehold.openjd.document",
                                "freehold.openjd.expression",
                                "freehold.openjd.job",
                                "freehold.openjd.parse",
                                "java.time",
                                "java.util")
                        .map("import %s.*;%n"::formatted)
                        .collect(Collectors.joining());
        return "%sclass Readme {%npublic static void main(String[] args) {%n%s}%n}%n"
                .formatted(imports, String.join("\n", examples));
    }

    private static String classPath() throws Exception {
        return Stream.of(ReadmeTest.class, Parsed.class, JsonFactory.class, Yaml.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> new File(location.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
