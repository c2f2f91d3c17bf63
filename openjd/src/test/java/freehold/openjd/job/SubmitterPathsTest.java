package freehold.openjd.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.openjd.Bounds;
import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.DataFlow;
import freehold.openjd.JobParameterDefinition.ObjectType;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.PathUse;
import freehold.openjd.JobParameterDefinition.Presentation;
import freehold.openjd.ParameterType;
import freehold.openjd.Parsed;
import freehold.openjd.Samples;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules PP: paths on the machine that submits a job. */
class SubmitterPathsTest {
    private static final SubmitterPaths ON_POSIX =
            new SubmitterPaths(PathFormat.POSIX, "/t/s", "/home/u", false);
    private static final SubmitterPaths ON_WINDOWS =
            new SubmitterPaths(PathFormat.WINDOWS, "C:\\T\\s", "C:\\home\\u", false);
    private static final SubmitterPaths ON_A_SHARE =
            new SubmitterPaths(PathFormat.WINDOWS, "\\\\srv\\share\\t", "\\\\srv\\share\\t", false);

    private static SubmitterPaths walkingUp(SubmitterPaths paths) {
        return new SubmitterPaths(
                paths.format(), paths.templateFolder(), paths.currentFolder(), true);
    }

    private static PathParameter path(
            Optional<String> value, List<String> allowed, Bounds<Long> length) {
        return new PathParameter(
                "P",
                Presentation.NONE,
                value,
                allowed,
                length,
                new PathUse(ObjectType.DIRECTORY, DataFlow.NONE));
    }

    private static Parsed<Map<String, ParameterValue>> resolve(
            JobParameterDefinition definition,
            Map<String, ParameterValue> given,
            SubmitterPaths paths) {
        return JobParameters.resolve(List.of(definition), given, paths);
    }

    private static Map<String, ParameterValue> valueOf(String path) {
        return Map.of("P", new ParameterValue(ParameterType.PATH, path));
    }

    /** What becomes of a path as a default, as one that may walk up, and as a given value. */
    private static void check(
            String path, String asDefault, String walking, String given, SubmitterPaths paths) {
        var definition = path(Optional.of(path), List.of(), Bounds.open());

        switch (resolve(definition, Map.of(), paths)) {
            case Parsed.Valid(var values) -> assertThat(values).isEqualTo(valueOf(asDefault));
            case Parsed.Invalid(var errors) -> {
                assertThat(errors).hasSize(1);
                assertThat(errors.getFirst().path()).isEqualTo("parameters -> P");
                assertThat(errors.getFirst().message()).contains(asDefault);
            }
        }
        assertThat(resolve(definition, Map.of(), walkingUp(paths)).orThrow())
                .isEqualTo(valueOf(walking));
        assertThat(resolve(definition, valueOf(path), paths).orThrow()).isEqualTo(valueOf(given));
    }

    /**
     * Path, as a default, as a default that may walk up, as a given value: as the reference does.
     */
    @Rule({"PP1", "PP2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scene | /t/s/scene | /t/s/scene | /home/u/scene",
                "./a//b/ | /t/s/a/b | /t/s/a/b | /home/u/a/b",
                ".. | leads out | /t | /home/u/..",
                "a/../b | /t/s/b | /t/s/b | /home/u/a/../b",
                "..name | /t/s/..name | /t/s/..name | /home/u/..name",
                "../x | leads out | /t/x | /home/u/../x",
                "../t | leads out | /t/t | /home/u/../t",
                "../../.. | leads out | / | /home/u/../../..",
                "/abs | absolute | /abs | /abs",
                "/t/a | absolute | /t/a | /t/a",
                ". | /t/s | /t/s | /home/u",
                "a/../.. | leads out | /t | /home/u/a/../..",
                "a\\..\\..\\b | /t/s/a\\..\\..\\b | /t/s/a\\..\\..\\b | /home/u/a\\..\\..\\b",
                "... | /t/s/... | /t/s/... | /home/u/...",
                "a/.. | /t/s | /t/s | /home/u/a/..",
                "//x | absolute | //x | //x"
            })
    void pathsAreJoinedOnPosix(String path, String asDefault, String walking, String given) {
        check(path, asDefault, walking, given, ON_POSIX);
    }

    @Rule({"PP1", "PP2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scene | C:\\T\\s\\scene | C:\\T\\s\\scene | C:\\home\\u\\scene",
                "a/b\\c\\ | C:\\T\\s\\a\\b\\c | C:\\T\\s\\a\\b\\c | C:\\home\\u\\a\\b\\c",
                ".. | leads out | C:\\T | C:\\home\\u\\..",
                "a\\..\\b | C:\\T\\s\\b | C:\\T\\s\\b | C:\\home\\u\\a\\..\\b",
                "..name | C:\\T\\s\\..name | C:\\T\\s\\..name | C:\\home\\u\\..name",
                "..\\x | leads out | C:\\T\\x | C:\\home\\u\\..\\x",
                "..\\S | C:\\T\\S | C:\\T\\S | C:\\home\\u\\..\\S",
                "..\\s\\x | C:\\T\\s\\x | C:\\T\\s\\x | C:\\home\\u\\..\\s\\x",
                "C:\\abs | absolute | C:\\abs | C:\\abs",
                "c:/t/s/x | absolute | c:/t/s/x | c:/t/s/x",
                "\\rooted | leads out | C:\\rooted | C:\\rooted",
                "C:rel | C:\\T\\s\\rel | C:\\T\\s\\rel | C:\\home\\u\\rel",
                "D:rel | leads out | D:rel | D:rel",
                "\\\\srv\\share\\x | absolute | \\\\srv\\share\\x | \\\\srv\\share\\x",
                "/x | leads out | C:\\x | C:\\x",
                "C: | C:\\T\\s | C:\\T\\s | C:\\home\\u",
                "c:..\\S\\b | C:\\T\\S\\b | C:\\T\\S\\b | C:\\home\\u\\..\\S\\b",
                "\\\\srv\\share | absolute | \\\\srv\\share | \\\\srv\\share"
            })
    void pathsAreJoinedOnWindows(String path, String asDefault, String walking, String given) {
        check(path, asDefault, walking, given, ON_WINDOWS);
    }

    @Rule({"PP1", "PP2"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | \\\\srv\\share\\t\\a | \\\\srv\\share\\t\\a | \\\\srv\\share\\t\\a",
                ".. | leads out | \\\\srv\\share\\ | \\\\srv\\share\\t\\..",
                "..\\..\\.. | leads out | \\\\srv\\share\\ | \\\\srv\\share\\t\\..\\..\\..",
                "\\x | leads out | \\\\srv\\share\\x | \\\\srv\\share\\x",
                "\\\\SRV\\share\\y | absolute | \\\\SRV\\share\\y | \\\\SRV\\share\\y"
            })
    void pathsAreJoinedOnAShare(String path, String asDefault, String walking, String given) {
        check(path, asDefault, walking, given, ON_A_SHARE);
    }

    @Rule({"PP1", "PP2"})
    @Test
    void anEmptyPathStaysEmpty() {
        check("", "", "", "", ON_POSIX);
        check("", "", "", "", ON_WINDOWS);
    }

    @Rule("PP1")
    @Test
    void theTemplatesFolderIsMadePlainBeforeItIsCompared() {
        var paths = new SubmitterPaths(PathFormat.POSIX, "/a/../t/./s", "/", false);
        var definition = path(Optional.of("x"), List.of(), Bounds.open());

        assertThat(resolve(definition, Map.of(), paths).orThrow()).isEqualTo(valueOf("/t/s/x"));
    }

    @Rule("PP1")
    @ParameterizedTest
    @ValueSource(strings = {"", "t", ".", "C:", "C:t", "\\t", "/t"})
    void theFoldersAreAbsolute(String folder) {
        assertThatThrownBy(() -> new SubmitterPaths(PathFormat.WINDOWS, folder, "C:\\", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubmitterPaths(PathFormat.WINDOWS, "C:\\", folder, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("PP2")
    @ParameterizedTest
    @ValueSource(strings = {"", "scene", "../x", "/abs/../x", "C:\\x"})
    void aFarmTouchesNoValueAndNoDefault(String path) {
        var withDefault = path(Optional.of(path), List.of(), Bounds.open());

        assertThat(JobParameters.resolve(List.of(withDefault), Map.of()).orThrow())
                .isEqualTo(valueOf(path));
        assertThat(JobParameters.resolve(List.of(withDefault), valueOf(path)).orThrow())
                .isEqualTo(valueOf(path));
    }

    @Rule("PP3")
    @Test
    void lengthAndAllowedValuesAreThoseOfTheJoinedPath() {
        var short6 =
                path(Optional.of("a"), List.of(), new Bounds<>(Optional.empty(), Optional.of(6L)));
        var allowed = path(Optional.of("a"), List.of("a", "/t/s/a"), Bounds.open());
        var onlyRelative = path(Optional.of("a"), List.of("a"), Bounds.open());

        assertThat(resolve(short6, Map.of(), ON_POSIX).orThrow()).isEqualTo(valueOf("/t/s/a"));
        assertThat(resolve(short6, valueOf("a"), ON_POSIX).problems()).hasSize(1);
        assertThat(JobParameters.resolve(List.of(short6), valueOf("a")).problems()).isEmpty();
        assertThat(resolve(allowed, Map.of(), ON_POSIX).problems()).isEmpty();
        assertThat(resolve(allowed, valueOf("a"), ON_POSIX).problems()).hasSize(1);
        assertThat(resolve(onlyRelative, Map.of(), ON_POSIX).problems()).hasSize(1);
        assertThat(JobParameters.resolve(List.of(onlyRelative), Map.of()).problems()).isEmpty();
    }

    @Rule({"PP1", "PP2", "PP3"})
    @Test
    void aJobIsCreatedWithTheJoinedPathsAndEveryMistakeIsNamed() {
        var template =
                Samples.read(
                        Samples.job(
                                "{'name': '{{RawParam.Scene}}', 'parameterDefinitions': [{'name':"
                                    + " 'Scene', 'type': 'PATH', 'default': 'scene'},{'name': 'Up',"
                                    + " 'type': 'PATH', 'default': '../x'},{'name': 'Text', 'type':"
                                    + " 'STRING', 'default': '../x'}]}"));
        Map<String, ParameterValue> given =
                Map.of("Up", new ParameterValue(ParameterType.PATH, "up"));

        Job job = JobFactory.create(template, List.of(), given, ON_POSIX).orThrow();
        assertThat(job.name()).isEqualTo("/t/s/scene");
        assertThat(job.parameters().values())
                .extracting(ParameterValue::text)
                .containsExactly("/t/s/scene", "/home/u/up", "../x");
        assertThat(
                        JobFactory.create(
                                        template,
                                        List.of(),
                                        Map.of("X", new ParameterValue(ParameterType.INT, "1")),
                                        ON_POSIX)
                                .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "parameters -> Up: has a default that leads out of the template's folder,"
                                + " which is not allowed",
                        "parameters -> X: is not a parameter of this job");
    }
}
