package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithParameter;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.JobParameterDefinition;
import freehold.openjd.JobParameterDefinition.DataFlow;
import freehold.openjd.JobParameterDefinition.ObjectType;
import freehold.openjd.JobParameterDefinition.PathParameter;
import freehold.openjd.JobParameterDefinition.PathUse;
import freehold.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P: definitions of job parameters, and the values they allow. */
class JobParameterTest {
    private static final String PATH = "parameterDefinitions[0] -> ";

    private static JobParameterDefinition definition(String fields) {
        return read(jobWithParameter(fields)).parameterDefinitions().getFirst();
    }

    @Rule({"P4", "P6", "P8", "P10", "P11", "P13"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'STRING', 'minLength': 0, 'maxLength': 5000, 'default': ''}",
                "{'type': 'STRING', 'default': 'a\\u0000\\nb{{c'}",
                "{'type': 'STRING', 'default': null, 'description': null, 'userInterface': null}",
                "{'type': 'STRING', 'allowedValues': ['a', 'a'], 'default': 'a'}",
                "{'type': 'STRING', 'maxLength': 1, 'default': '🎬'}",
                "{'type': 'INT', 'minValue': '-5', 'maxValue': 5, 'default': '05'}",
                "{'type': 'INT', 'minValue': 7, 'maxValue': 7, 'default': 7}",
                "{'type': 'INT', 'allowedValues': ['07', 8], 'default': 7}",
                "{'type': 'INT', 'minValue': null, 'maxValue': null}",
                "{'type': 'FLOAT', 'default': '3.500', 'allowedValues': [3.5]}",
                "{'type': 'FLOAT', 'minValue': '0.1', 'maxValue': 1e5, 'default': 1}",
                "{'type': 'PATH', 'default': '', 'objectType': 'FILE', 'dataFlow': 'INOUT'}",
                "{'type': 'PATH', 'objectType': null, 'dataFlow': null, 'minLength': 1}"
            })
    void theseDefinitionsAreRight(String fields) {
        assertThat(wrongPaths(jobWithParameter(fields))).isEmpty();
    }

    @Rule({"P4", "P8", "P9", "P11", "P13", "PX1"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name| {'name': '1a', 'type': 'STRING'}",
                "name| {'name': 'a-b', 'type': 'STRING'}",
                "name| {'name': 'a{{b}}', 'type': 'STRING'}",
                "name| {'name': 'é', 'type': 'STRING'}",
                "name| {'name': '', 'type': 'STRING'}",
                "name| {'name': null, 'type': 'STRING'}",
                "type| {'type': 'LIST[INT]', 'default': [1], 'item': {'minValue': 1}}",
                "type| {'type': 'BOOL', 'default': true}",
                "type| {'type': 'CHUNK[INT]'}",
                "type| {'type': 'int', 'minValue': 1}",
                "type| {'type': 3}",
                "type| {}",
                "description| {'type': 'INT', 'description': ''}",
                "description| {'type': 'INT', 'description': 'a\\u0085b'}",
                "default| {'type': 'STRING', 'default': 3}",
                "default| {'type': 'STRING', 'default': 'abc', 'minLength': 5}",
                "default| {'type': 'STRING', 'default': 'b', 'allowedValues': ['a']}",
                "default| {'type': 'FLOAT', 'default': 2, 'maxValue': 1.5}",
                "default| {'type': 'PATH', 'default': ['a']}",
                "allowedValues| {'type': 'STRING', 'allowedValues': []}",
                "allowedValues| {'type': 'STRING', 'allowedValues': 'a'}",
                "allowedValues| {'type': 'STRING', 'allowedValues': null}",
                "allowedValues[0]| {'type': 'STRING', 'allowedValues': [null]}",
                "allowedValues[0]| {'type': 'STRING', 'allowedValues': [1], 'default': 'a'}",
                "allowedValues[1]| {'type': 'INT', 'allowedValues': [1, 9], 'maxValue': 5}",
                "minLength| {'type': 'STRING', 'minLength': -1}",
                "maxLength| {'type': 'STRING', 'maxLength': 0}",
                "maxLength| {'type': 'STRING', 'minLength': 2, 'maxLength': 1}",
                "maxValue| {'type': 'INT', 'minValue': 2, 'maxValue': 1, 'default': 7}",
                "maxValue| {'type': 'FLOAT', 'minValue': '2.01', 'maxValue': '2.001'}",
                "minValue| {'type': 'STRING', 'minValue': 2}",
                "minLength| {'type': 'INT', 'minLength': 2}",
                "objectType| {'type': 'PATH', 'objectType': 'file'}",
                "objectType| {'type': 'STRING', 'objectType': 'FILE'}",
                "dataFlow| {'type': 'PATH', 'dataFlow': 'in'}",
                "dataFlow| {'type': 'INT', 'dataFlow': 'IN'}"
            })
    void theseDefinitionsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithParameter(parts[1]))).containsExactly(PATH + parts[0]);
    }

    @Rule("P6")
    @ParameterizedTest
    @CsvSource({
        "INT, 0, 0",
        "INT, -0, 0",
        "INT, '\"-0\"', 0",
        "INT, '\"007\"', 7",
        "INT, '\"-00000000000000000000000000012\"', -12",
        "INT, 9223372036854775807, 9223372036854775807",
        "INT, '\"9223372036854775807\"', 9223372036854775807",
        "INT, -9223372036854775808, -9223372036854775808",
        "FLOAT, 1, 1",
        "FLOAT, 1.0, 1.0",
        "FLOAT, 1e2, 1e2",
        "FLOAT, '\"3.500\"', 3.500",
        "FLOAT, '\".5\"', .5",
        "FLOAT, '\"5.\"', 5.",
        "FLOAT, '\"-0\"', -0",
        "FLOAT, '\"+1\"', +1",
        "FLOAT, '\"1E-400\"', 1E-400",
        "FLOAT, 12345678901234567890.123, 12345678901234567890.123"
    })
    void theseNumbersAreValues(String type, String written, String read) {
        String template = "{'type': '%s', 'default': %s}".formatted(type, written);
        assertThat(definition(template).defaultValue()).contains(read);
    }

    @Rule("P6")
    @ParameterizedTest
    @CsvSource({
        "INT, 1.0",
        "INT, 1e2",
        "INT, true",
        "INT, 9223372036854775808",
        "INT, -9223372036854775809",
        "INT, 100000000000000000000000000000000000000",
        "INT, '\"9223372036854775808\"'",
        "INT, '\"\"'",
        "INT, '\"+1\"'",
        "INT, '\" 1\"'",
        "INT, '\"1_0\"'",
        "INT, '\"1.0\"'",
        "INT, '\"0x1\"'",
        "INT, '\"--1\"'",
        "INT, '\"-\"'",
        "INT, '\"١\"'",
        "FLOAT, true",
        "FLOAT, 1e309",
        "FLOAT, '\"1e309\"'",
        "FLOAT, '\"1e400\"'",
        "FLOAT, '\"nan\"'",
        "FLOAT, '\"NaN\"'",
        "FLOAT, '\"inf\"'",
        "FLOAT, '\"-Infinity\"'",
        "FLOAT, '\"\"'",
        "FLOAT, '\".\"'",
        "FLOAT, '\" 1.5\"'",
        "FLOAT, '\"1_0.5\"'",
        "FLOAT, '\"1f\"'",
        "FLOAT, '\"0x1p3\"'",
        "FLOAT, '\"1e\"'",
        "FLOAT, '\"1,5\"'"
    })
    void theseNumbersAreNoValues(String type, String written) {
        for (String field : new String[] {"default", "minValue"}) {
            String template = "{'type': '%s', '%s': %s}".formatted(type, field, written);
            assertThat(wrongPaths(jobWithParameter(template))).containsExactly(PATH + field);
        }
    }

    @Rule("P10")
    @Test
    void aTextHasAtMost1024CodePoints() {
        for (String type : new String[] {"STRING", "PATH"}) {
            String fields = "{'type': '%s', 'default': '%s'}";
            assertThat(wrongPaths(jobWithParameter(fields.formatted(type, "🎬".repeat(1024)))))
                    .isEmpty();
            assertThat(wrongPaths(jobWithParameter(fields.formatted(type, "🎬".repeat(1025)))))
                    .containsExactly(PATH + "default");
        }
    }

    @Rule("P9")
    @Test
    void aNameHasAtMost64CharactersAnd512WithTheBundle() {
        assertThat(wrongPaths(named(64))).isEmpty();
        assertThat(wrongPaths(named(65))).containsExactly(PATH + "name");
        assertThat(wrongPaths(bundled(named(512)))).isEmpty();
        assertThat(wrongPaths(bundled(named(513)))).containsExactly(PATH + "name");
    }

    private static String named(int length) {
        return jobWithParameter("{'type': 'INT', 'name': '%s'}".formatted("p".repeat(length)));
    }

    @Rule("P13")
    @Test
    void aPathIsADirectoryThatNothingFlowsThroughUnlessItSaysOtherwise() {
        var silent = (PathParameter) definition("{'type': 'PATH'}");
        var file =
                (PathParameter)
                        definition("{'type': 'PATH', 'objectType': 'FILE', 'dataFlow': 'OUT'}");

        assertThat(silent.use()).isEqualTo(new PathUse(ObjectType.DIRECTORY, DataFlow.NONE));
        assertThat(file.use()).isEqualTo(new PathUse(ObjectType.FILE, DataFlow.OUT));
    }

    @Rule("D7")
    @Test
    void aMistakenTypeIsAnsweredWithTheOneMeant() {
        assertThat(messages(jobWithParameter("{'type': 'string'}")))
                .containsExactly(
                        "'string' must be one of INT, FLOAT, STRING, PATH; did you mean 'STRING'?");
    }

    @Test
    void aDefinitionIsWrittenAsTheSpecificationWritesIt() {
        String fields =
                "{'type': 'INT', 'description': 'd', 'default': '07', 'minValue': 1,"
                        + " 'userInterface': {'label': 'Frames'}}";
        assertThat(definition(fields).toDocument().toJson())
                .isEqualTo(
                        """
                        {"name":"P","type":"INT","description":"d","default":7,"minValue":1,\
                        "userInterface":{"label":"Frames"}}\
                        """);
    }
}
