package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobOf;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.step;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.document.Document;
import freehold.testkit.Rule;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule S: steps, and what they wait for. */
class StepTest {
    @Rule({"S3", "S4"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': '{{Frame'}",
                "{'name': '{{Param.Nothing}}'}",
                "{'description': null, 'dependencies': null, 'stepEnvironments': null}",
                "{'hostRequirements': null, 'parameterSpace': null}",
                "{'description': 'a\\r\\n\\tb'}"
            })
    void theseStepsAreRight(String fields) {
        assertThat(wrongPaths(jobWithStep(fields))).isEmpty();
    }

    @Rule({"S2", "S3", "S4"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                " -> name| {'name': null}",
                " -> name| {'name': ''}",
                " -> name| {'name': 7}",
                " -> name| {'name': 'a\\tb'}",
                " -> name| {'name': 'a\\u007f'}",
                " -> name| {'name': 'a\\u0080'}",
                " -> description| {'description': ''}",
                " -> description| {'description': 'a\\u0001'}",
                " -> dependencies| {'dependencies': []}",
                " -> dependencies[0]| {'dependencies': ['Bake']}",
                " -> dependencies[0] -> dependsOn| {'dependencies': [{}]}",
                " -> stepEnvironments| {'stepEnvironments': []}",
                " -> script| {'script': null}",
                " -> script -> actions| {'script': {}}",
                " -> script -> actions -> onRun| {'script': {'actions': {}}}",
                " -> script -> actions -> onRun -> command| {'script': {'actions': {'onRun': {}}}}",
                " -> script -> actions -> onEnter| {'script': {'actions': {'onRun': {'command':"
                        + " 'a'}, 'onEnter': {'command': 'a'}}}}"
            })
    void theseStepsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithStep(parts[1]))).containsExactly("steps[0]" + parts[0]);
    }

    @Rule("S3")
    @Test
    void theNameOfAStepHasAtMost64CodePointsAnd512WithTheBundle() {
        assertThat(wrongPaths(named("🎬".repeat(64)))).isEmpty();
        assertThat(wrongPaths(named("🎬".repeat(65)))).containsExactly("steps[0] -> name");
        assertThat(wrongPaths(bundled(named("🎬".repeat(512))))).isEmpty();
        assertThat(wrongPaths(bundled(named("🎬".repeat(513)))))
                .containsExactly("steps[0] -> name");
    }

    private static String named(String name) {
        return jobWithStep("{'name': '%s'}".formatted(name));
    }

    @Rule("S1")
    @Test
    void aStepWaitsForOtherStepsThatExistEachOnce() {
        assertThat(wrongPaths(jobOf(step("{'name': 'Bake'}"), waiting("Render", "Bake"))))
                .isEmpty();
        assertThat(wrongPaths(jobOf(waiting("Render", "Render"))))
                .containsExactly("steps[0] -> dependencies[0] -> dependsOn");
        assertThat(wrongPaths(jobOf(step("{'name': 'Bake'}"), waiting("Render", "Bake", "Bake"))))
                .containsExactly("steps[1] -> dependencies[1] -> dependsOn");
        assertThat(messages(jobOf(step("{'name': 'Bake'}"), waiting("Render", "bake"))))
                .containsExactly("there is no step 'bake'; did you mean 'Bake'?");
    }

    private static Document waiting(String name, String... targets) {
        String dependencies =
                String.join(
                        ",", Arrays.stream(targets).map("{'dependsOn': '%s'}"::formatted).toList());
        return step("{'name': '%s', 'dependencies': [%s]}".formatted(name, dependencies));
    }

    @Rule({"S1", "D7"})
    @Test
    void itemsThatAreNoStepsDoNotShiftTheOthers() {
        Document first =
                step(
                        "{'name': 'A', 'dependencies': [5, {'dependsOn': 'B'}], 'stepEnvironments':"
                                + " [5]}");
        String second = step("{'name': 'A'}").toJson();

        assertThat(wrongPaths(job("{'steps': [5, %s, %s]}".formatted(first.toJson(), second))))
                .containsExactly(
                        "steps[0]",
                        "steps[1] -> stepEnvironments[0]",
                        "steps[1] -> dependencies[0]",
                        "steps[2] -> name",
                        "steps[1] -> dependencies[1] -> dependsOn");
    }

    @Rule("S1")
    @Test
    void aCircleOfDependenciesIsShown() {
        String template =
                jobOf(
                        waiting("D", "A"),
                        waiting("A", "E", "B"),
                        waiting("B", "C"),
                        waiting("C", "A"),
                        step("{'name': 'E'}"));

        assertThat(messages(template))
                .containsExactly("steps depend on each other in a circle: A -> B -> C -> A");
        assertThat(wrongPaths(template))
                .containsExactly("steps[1] -> dependencies[1] -> dependsOn");
    }

    @Rule("S1")
    @Test
    void everyCircleIsShownAndALongOneInShort() {
        Document[] steps =
                IntStream.range(0, 50)
                        .mapToObj(i -> waiting("s" + i, i == 1 ? "s0" : "s" + (i + 1) % 50))
                        .toArray(Document[]::new);
        steps[49] = waiting("s49", "s2");

        assertThat(messages(jobOf(steps)))
                .satisfiesExactly(
                        pair ->
                                assertThat(pair)
                                        .isEqualTo(
                                                "steps depend on each other in a circle: s0 -> s1"
                                                        + " -> s0"),
                        rest ->
                                assertThat(rest)
                                        .contains("circle: s2 -> s3 -> ")
                                        .endsWith("s21 -> … -> s2"));
    }
}
