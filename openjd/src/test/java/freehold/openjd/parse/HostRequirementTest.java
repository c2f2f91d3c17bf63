package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.AmountRequirement;
import freehold.openjd.Capabilities;
import freehold.openjd.expression.FormatString;
import freehold.testkit.Rule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule H: what steps ask of hosts, as templates write it. */
class HostRequirementTest {
    private static final String HOST = "steps[0] -> hostRequirements";

    private static String asking(String requirements) {
        return jobWithStep("{'hostRequirements': %s}".formatted(requirements));
    }

    private static String amount(String fields) {
        return asking("{'amounts': [{%s}]}".formatted(fields));
    }

    @Rule({"H2", "H3", "H4", "H5", "H6", "H8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'amounts': [{'name': 'amount.worker.vcpu', 'min': 0}]}",
                "{'amounts': [{'name': 'AMOUNT.Worker.vCPU', 'min': 3, 'max': 3}]}",
                "{'amounts': [{'name': 'amount.worker.disk.scratch', 'min': null, 'max': 1e3}]}",
                "{'amounts': [{'name': 'amount.licenses', 'max': 0.5}]}",
                "{'amounts': [{'name': 'amount._a.worker.b1', 'min': 1}], 'attributes': null}",
                "{'amounts': [{'name': 'vendor:amount.{{Param.Text}}', 'min': 1}]}",
                "{'amounts': [{'name': '{{Param.Text}}', 'min': 1}, {'name': '{{Param.Text}}',"
                        + " 'min': 1}]}",
                "{'attributes': [{'name': 'attr.worker.os.family', 'anyOf': ['linux', 'LINUX']}]}",
                "{'attributes': [{'name': 'attr.worker.cpu.arch', 'allOf': ['{{Param.Text}}']}]}",
                "{'attributes': [{'name': 'attr.x', 'anyOf': ['{{Param.Text}}', '_'], 'allOf':"
                        + " ['a-b']}]}",
                "{'attributes': [{'name': 'attr.x', 'allOf': ['a', 'b']}]}"
            })
    void theseRequirementsAreRight(String requirements) {
        assertThat(wrongPaths(asking(requirements))).isEmpty();
    }

    @Rule({"H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "| {}",
                "| {'amounts': null}",
                " -> memory| {'amounts': [{'name': 'amount.x', 'min': 1}], 'memory': 5}",
                " -> amounts| {'amounts': []}",
                " -> amounts[0]| {'amounts': ['amount.x']}",
                " -> amounts[0]| {'amounts': [{'name': 'amount.x'}]}",
                " -> amounts[0]| {'amounts': [{'name': 'amount.x', 'min': null, 'max': null}]}",
                " -> amounts[0] -> unit| {'amounts': [{'name': 'amount.x', 'min': 1, 'unit': 1}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': -1}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': '1'}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min':"
                        + " '{{Param.Count}}'}]}",
                " -> amounts[0] -> min| {'amounts': [{'name': 'amount.x', 'min': true}]}",
                " -> amounts[0] -> max| {'amounts': [{'name': 'amount.x', 'max': 0}]}",
                " -> amounts[0] -> max| {'amounts': [{'name': 'amount.x', 'max': 1e400}]}",
                " -> amounts[0] -> max| {'amounts': [{'name': 'amount.x', 'min': 3, 'max': 2}]}",
                " -> amounts[0] -> name| {'amounts': [{'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount.1x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount.x-y', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'a:b:amount.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'attr.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'amount.worker.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'v:amount.Job.x', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': 'v:amount.worker.vcpu', 'min': 1}]}",
                " -> amounts[0] -> name| {'amounts': [{'name': '{{Param.Scene}}', 'min': 1}]}",
                " -> amounts[1] -> name| {'amounts': [{'name': 'amount.x', 'min': 1}, {'name':"
                        + " 'amount.X', 'min': 1}]}",
                " -> attributes[0]| {'attributes': [{'name': 'attr.x'}]}",
                " -> attributes[0]| {'attributes': [{'name': 'attr.x', 'anyOf': null}]}",
                " -> attributes[1] -> name| {'attributes': [{'name': 'attr.x', 'anyOf': ['a']},"
                        + " {'name': 'ATTR.x', 'anyOf': ['a']}]}",
                " -> attributes[0] -> anyOf| {'attributes': [{'name': 'attr.x', 'anyOf': []}]}",
                " -> attributes[0] -> anyOf| {'attributes': [{'name': 'attr.x', 'anyOf': 'a'}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.x', 'anyOf': [1]}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.x', 'anyOf':"
                        + " ['1a']}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.x', 'anyOf':"
                        + " ['']}]}",
                " -> attributes[0] -> anyOf[0]| {'attributes': [{'name': 'attr.worker.cpu.arch',"
                        + " 'anyOf': ['mips']}]}",
                " -> attributes[0] -> allOf| {'attributes': [{'name': 'attr.worker.os.family',"
                        + " 'allOf': ['linux', 'windows']}]}"
            })
    void theseRequirementsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(asking(parts[1]))).containsExactly(HOST + parts[0]);
    }

    @Rule("H7")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'min': '1'",
                "'min': '0', 'max': '1.5e2'",
                "'min': '{{Param.Count}}', 'max': 2",
                "'min': '{{Param.Count}}.{{Param.Count}}'",
                "'max': '{{RawParam.Scene}}'"
            })
    void theseAmountsAreRightWithTheBundle(String fields) {
        assertThat(wrongPaths(bundled(amount("'name': 'amount.x', " + fields)))).isEmpty();
    }

    @Rule("H7")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "min| 'min': ''",
                "min| 'min': '-1'",
                "min| 'min': 'x'",
                "min| 'min': ' 1'",
                "min| 'min': 'nan'",
                "max| 'max': '0'",
                "max| 'max': '1e309'",
                "max| 'min': 3, 'max': '2'",
                "max| 'min': '3', 'max': 2.5",
                "min| 'min': '{{Param.Scene}}'",
                "min| 'min': '{{Session.WorkingDirectory}}'",
                "min| 'min': '{{Param.Count'"
            })
    void theseAmountsAreWrongWithTheBundle(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(bundled(amount("'name': 'amount.x', " + parts[1]))))
                .containsExactly(HOST + " -> amounts[0] -> " + parts[0]);
    }

    @Rule("H7")
    @Test
    void amountsKeepTheTextOfTheirAuthor() {
        String template =
                bundled(amount("'name': 'amount.x', 'min': 1e2, 'max': '{{Param.Count}}00'"));

        assertThat(read(template).steps().getFirst().hostRequirements().orElseThrow().amounts())
                .containsExactly(
                        new AmountRequirement(
                                FormatString.literal("amount.x"),
                                Optional.of(FormatString.literal("1e2")),
                                Optional.of(FormatString.parse("{{Param.Count}}00"))));
    }

    @Rule("H1")
    @Test
    void aStepAsksForAtMost50ThingsTogether() {
        assertThat(wrongPaths(many(25, 25))).isEmpty();
        assertThat(wrongPaths(many(50, 0))).isEmpty();
        assertThat(wrongPaths(many(26, 25))).containsExactly(HOST);
        assertThat(wrongPaths(many(51, 0))).containsExactly(HOST);
    }

    private static String many(int amounts, int attributes) {
        String amount = list(amounts, "{'name': 'amount.x%d', 'min': 1}");
        String attribute = list(attributes, "{'name': 'attr.x%d', 'anyOf': ['a']}");
        return asking("{'amounts': %s, 'attributes': %s}".formatted(amount, attribute));
    }

    private static String list(int count, String form) {
        return count == 0
                ? "null"
                : IntStream.range(0, count)
                        .mapToObj(form::formatted)
                        .collect(Collectors.joining(",", "[", "]"));
    }

    @Rule("H8")
    @Test
    void anAttributeHasAtMost50Values() {
        assertThat(wrongPaths(choosing(list(50, "'a%d'")))).isEmpty();
        assertThat(wrongPaths(choosing(list(51, "'a%d'"))))
                .containsExactly(HOST + " -> attributes[0] -> anyOf");
    }

    @Rule({"H3", "H8"})
    @Test
    void namesAndValuesHaveAtMost100Characters() {
        String path = HOST + " -> amounts[0] -> name";

        assertThat(wrongPaths(amount("'min': 1, 'name': 'amount.%s'".formatted("a".repeat(93)))))
                .isEmpty();
        assertThat(wrongPaths(amount("'min': 1, 'name': 'amount.%s'".formatted("a".repeat(94)))))
                .containsExactly(path);
        assertThat(wrongPaths(choosing("['%s']".formatted("a".repeat(100))))).isEmpty();
        assertThat(wrongPaths(choosing("['%s']".formatted("a".repeat(101)))))
                .containsExactly(HOST + " -> attributes[0] -> anyOf[0]");
    }

    private static String choosing(String values) {
        return asking("{'attributes': [{'name': 'attr.x', 'anyOf': %s}]}".formatted(values));
    }

    @Rule({"H5", "H6"})
    @Test
    void aStepThatSaysNothingOfItsVcpusNeedsOne() {
        assertThat(Capabilities.leastOf("Amount.Worker.VCPU")).isEqualTo(1);
        assertThat(Capabilities.leastOf("amount.worker.gpu.memory")).isZero();
        assertThat(Capabilities.leastOf("amount.licenses")).isZero();
    }
}
