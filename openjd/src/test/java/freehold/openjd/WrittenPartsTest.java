package freehold.openjd;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.Trees;
import freehold.openjd.parse.Templates;
import freehold.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of templates that are handed on as documents of their own. */
class WrittenPartsTest {
    private static final String SCRIPT =
            """
            {'actions': {'onRun': {'command': 'bash', 'args': ['-c', 'echo yes #', '', '010'], 'timeout': 60}},
             'embeddedFiles': [{'name': 'Run', 'type': 'TEXT', 'data': '\\n#!/bin/sh\\n\\techo {{Param.Text}} 😀\\n\\n'}]}
            """;

    private static List<Document> readings(Document document) throws Exception {
        return List.of(
                read(document.toJson(), DocumentFormat.JSON),
                read(document.toYaml(), DocumentFormat.YAML));
    }

    private static Document read(String text, DocumentFormat format) throws Exception {
        return Trees.placeless(Documents.read(text, format, DocumentLimits.DEFAULT));
    }

    private static JobParameterDefinition definition(Document document) {
        Document definitions = Document.ArrayNode.of(List.of(document));
        String template =
                Samples.object(Samples.job("{}"))
                        .with("parameterDefinitions", definitions)
                        .toJson();
        return Samples.read(template).parameterDefinitions().getFirst();
    }

    @Rule("D9")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'STRING'}",
                """
                {'type': 'STRING', 'description': 'two\\nlines', 'default': 'yes', 'minLength': 0, 'maxLength': 9,
                 'allowedValues': ['yes', 'no'], 'userInterface': {'control': 'CHECK_BOX', 'label': '010'}}
                """,
                "{'type': 'INT', 'default': '007', 'minValue': -9223372036854775808, 'maxValue':"
                        + " 9223372036854775807}",
                "{'type': 'INT', 'allowedValues': [1, '2', 3], 'userInterface': {'control':"
                        + " 'DROPDOWN_LIST'}}",
                "{'type': 'FLOAT', 'default': 3.500, 'minValue': -1e5, 'maxValue': 1E+2}",
                "{'type': 'FLOAT', 'default': '.5', 'allowedValues': ['.5', '5.', '+1', '-0',"
                        + " '007', 100, 1e300]}",
                "{'type': 'PATH'}",
                """
                {'type': 'PATH', 'objectType': 'FILE', 'dataFlow': 'INOUT', 'default': 'a/b c', 'minLength': 1,
                 'userInterface': {'control': 'CHOOSE_INPUT_FILE', 'fileFilters': [{'label': 'All', 'patterns': ['*']}]}}
                """
            })
    void aParameterDefinitionReadsBackEqual(String fields) throws Exception {
        Document written =
                Trees.placeless(Samples.object(fields).with("name", Document.TextNode.of("P")));
        JobParameterDefinition definition = definition(written);

        for (Document read : readings(definition.toDocument())) {
            assertThat(read).isEqualTo(Trees.placeless(definition.toDocument()));
            assertThat(definition(read).toDocument().toJson())
                    .isEqualTo(definition.toDocument().toJson());
            assertThat(definition(read).defaultValue()).isEqualTo(definition.defaultValue());
            assertThat(definition(read).allowedValues()).isEqualTo(definition.allowedValues());
        }
    }

    @Rule({"D9", "P6"})
    @Test
    void aDecimalKeepsTheTextOfItsAuthor() {
        String definition =
                "{'name': 'P', 'type': 'FLOAT', 'default': 1e2, 'allowedValues': [1e2, '.5',"
                        + " 2.50]}";

        assertThat(definition(Samples.object(definition)).toDocument().toJson())
                .isEqualTo(
                        "{\"name\":\"P\",\"type\":\"FLOAT\",\"default\":1e2,"
                                + "\"allowedValues\":[1e2,\".5\",2.50]}");
    }

    @Rule("D9")
    @Test
    void aStepReadsBackEqual() throws Exception {
        Document.ObjectNode document =
                Samples.object(
                        """
                        {'name': 'on', 'description': 'a: b\\nc', 'script': %s,
                         'hostRequirements': {'amounts': [{'name': 'amount.worker.vcpu', 'min': 1.50}]},
                         'stepEnvironments': [{'name': 'Env', 'variables': {'YES': 'no', 'EMPTY': ''}}],
                         'parameterSpace': {'taskParameterDefinitions': [
                            {'name': 'F', 'type': 'INT', 'range': [1, '02']}, {'name': 'S', 'type': 'STRING', 'range': ['1:30']}]}}
                        """
                                .formatted(SCRIPT));
        StepTemplate step = step(Trees.placeless(document));

        for (Document read : readings(step.document())) {
            assertThat(step(read)).isEqualTo(step);
        }
    }

    private static StepTemplate step(Document document) {
        return Templates.readStep((Document.ObjectNode) document, Extension.supported()).orThrow();
    }

    @Rule("D9")
    @Test
    void anEnvironmentReadsBackEqual() throws Exception {
        String script = SCRIPT.replace("onRun", "onEnter");
        Document document =
                Samples.object(
                        "{'name': '~', 'variables': {'A': 'on', 'B': ' x', 'C': '#'}, 'script': %s}"
                                .formatted(script));
        Environment environment = environment(Trees.placeless(document));

        for (Document read : readings(environment.document())) {
            assertThat(environment(read)).isEqualTo(environment);
        }
    }

    private static Environment environment(Document document) {
        return Templates.readEnvironment((Document.ObjectNode) document, Extension.supported())
                .orThrow();
    }
}
