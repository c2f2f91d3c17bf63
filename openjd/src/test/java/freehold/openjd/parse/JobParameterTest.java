package freehold.openjd.parse;

import static freehold.openjd.Samples.jobWithParameter;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P: definitions of job parameters. */
class JobParameterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'STRING', 'minLength': 0, 'maxLength': 5000, 'default': ''}",
                "{'type': 'STRING', 'default': null, 'description': null}",
                "{'type': 'STRING', 'allowedValues': ['a', 'a'], 'default': 'a'}",
                "{'type': 'STRING', 'allowedValues': ['Yes', 'no'], 'userInterface': {'control':"
                        + " 'CHECK_BOX'}}",
                "{'type': 'INT', 'minValue': '-5', 'maxValue': 5, 'default': '05'}",
                "{'type': 'INT', 'userInterface': {'control': 'HIDDEN', 'singleStepDelta': 2}}",
                "{'type': 'FLOAT', 'default': '3.500', 'allowedValues': [3.5]}",
                "{'type': 'FLOAT', 'userInterface': {'singleStepDelta': 0.5, 'decimals': 2}}",
                "{'type': 'PATH', 'default': '', 'objectType': 'FILE', 'dataFlow': 'INOUT'}",
                "{'type': 'PATH', 'userInterface': {'control': 'CHOOSE_INPUT_FILE', 'fileFilters':"
                        + " [{'label': 'All', 'patterns': ['*', '*.*', '*.tar.gz']}]}}"
            })
    void theseDefinitionsAreRight(String fields) {
        assertThat(wrongPaths(jobWithParameter(fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name| {'name': '1a', 'type': 'STRING'}",
                "type| {'type': 'LIST[INT]'}",
                "type| {}",
                "default| {'type': 'INT', 'default': 1.0}",
                "default| {'type': 'INT', 'default': '1.0'}",
                "default| {'type': 'INT', 'default': '+1'}",
                "default| {'type': 'INT', 'default': true}",
                "default| {'type': 'INT', 'default': 9223372036854775808}",
                "default| {'type': 'FLOAT', 'default': '1e400'}",
                "default| {'type': 'FLOAT', 'default': 'inf'}",
                "default| {'type': 'STRING', 'default': 3}",
                "default| {'type': 'STRING', 'default': 'abc', 'minLength': 5}",
                "default| {'type': 'STRING', 'default': 'b', 'allowedValues': ['a']}",
                "default| {'type': 'FLOAT', 'default': 2, 'maxValue': 1.5}",
                "allowedValues| {'type': 'STRING', 'allowedValues': []}",
                "allowedValues| {'type': 'STRING', 'allowedValues': null}",
                "allowedValues[0]| {'type': 'STRING', 'allowedValues': [null]}",
                "allowedValues[1]| {'type': 'INT', 'allowedValues': [1, 9], 'maxValue': 5}",
                "minLength| {'type': 'STRING', 'minLength': -1}",
                "minLength| {'type': 'STRING', 'minLength': '1'}",
                "maxLength| {'type': 'STRING', 'maxLength': 0}",
                "maxLength| {'type': 'STRING', 'minLength': 2, 'maxLength': 1}",
                "maxValue| {'type': 'INT', 'minValue': 2, 'maxValue': 1}",
                "minValue| {'type': 'STRING', 'minValue': 2}",
                "objectType| {'type': 'PATH', 'objectType': 'file'}",
                "userInterface -> control| {'type': 'INT', 'userInterface': {'control':"
                        + " 'DROPDOWN_LIST'}}",
                "userInterface -> control| {'type': 'INT', 'userInterface': {'control':"
                        + " 'LINE_EDIT'}}",
                "userInterface -> control| {'type': 'INT', 'allowedValues': [1], 'userInterface':"
                        + " {'control': 'SPIN_BOX'}}",
                "userInterface -> control| {'type': 'STRING', 'allowedValues': ['1', 'no'],"
                        + " 'userInterface': {'control': 'CHECK_BOX'}}",
                "userInterface -> control| {'type': 'PATH', 'objectType': 'FILE', 'userInterface':"
                        + " {'control': 'CHOOSE_DIRECTORY'}}",
                "userInterface -> label| {'type': 'INT', 'userInterface': {'label': ''}}",
                "userInterface -> singleStepDelta| {'type': 'STRING', 'userInterface':"
                        + " {'singleStepDelta': 1}}",
                "userInterface -> decimals| {'type': 'FLOAT', 'userInterface': {'decimals': 0}}",
                "userInterface -> fileFilters[0] -> patterns[0]| {'type': 'PATH', 'userInterface':"
                        + " {'fileFilters': [{'label': 'a', 'patterns': ['a*']}]}}"
            })
    void theseDefinitionsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithParameter(parts[1])))
                .containsExactly("parameterDefinitions[0] -> " + parts[0]);
    }

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
        assertThat(
                        read(jobWithParameter(fields))
                                .parameterDefinitions()
                                .getFirst()
                                .toDocument()
                                .toJson())
                .isEqualTo(
                        """
                        {"name":"P","type":"INT","description":"d","default":7,"minValue":1,\
                        "userInterface":{"label":"Frames"}}\
                        """);
    }
}
