package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.job;
import static freehold.openjd.Samples.jobWithStep;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.object;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.openjd.Extension;
import freehold.openjd.TemplateError;
import freehold.openjd.document.Document;
import freehold.openjd.document.DocumentFormat;
import freehold.testkit.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule X: which extensions a template may list, and what they change. */
class ExtensionTest {
    private static final String ACCEPTED =
            "accepted are TASK_CHUNKING, REDACTED_ENV_VARS, FEATURE_BUNDLE_1";

    @Rule({"X1", "ET2"})
    @Test
    void whatTheLibraryImplementsMayBeListed() {
        String names = "['REDACTED_ENV_VARS', 'FEATURE_BUNDLE_1', 'TASK_CHUNKING']";
        String environment =
                object(
                                "{'specificationVersion': 'environment-2023-09', 'extensions': %s, 'environment':"
                                                .formatted(names)
                                        + " {'name': 'E', 'variables': {'A': '1'}}}")
                        .toJson();

        assertThat(read(job("{'extensions': %s}".formatted(names))).extensions())
                .isEqualTo(Extension.supported());
        assertThat(
                        Templates.readEnvironmentTemplate(environment, DocumentFormat.JSON)
                                .orThrow()
                                .extensions())
                .isEqualTo(Extension.supported());
    }

    @Rule("X1")
    @Test
    void whatMayNotBeListedIsRefusedByName() {
        assertThat(
                        messages(
                                job(
                                        "{'extensions': ['NOT_THERE', 'TASK_CHUNKNIG', 'x', 'EXPR',"
                                                + " 'EXPR', 'REDACTED_ENV_VARS',"
                                                + " 'REDACTED_ENV_VARS']}")))
                .containsExactly(
                        "the extension 'NOT_THERE' is unknown; " + ACCEPTED,
                        "the extension 'TASK_CHUNKNIG' is unknown; "
                                + ACCEPTED
                                + "; did you mean 'TASK_CHUNKING'?",
                        "'x' is not the name of an extension; it has 3 to 128 of A-Z, 0-9 and _",
                        "the extension EXPR is not supported; " + ACCEPTED,
                        "the extension EXPR is listed more than once",
                        "the extension REDACTED_ENV_VARS is listed more than once");
    }

    @Rule("X1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "extensions| []",
                "extensions| 'TASK_CHUNKING'",
                "extensions[0]| [null]",
                "extensions[0]| [1]",
                "extensions[0]| ['']",
                "extensions[0]| ['AB']",
                "extensions[0]| ['task_chunking']",
                "extensions[0]| ['TASK CHUNKING']",
                "extensions[0]| ['TASK_CHUNKING ']"
            })
    void theseListsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(job("{'extensions': %s}".formatted(parts[1]))))
                .containsExactly(parts[0]);
    }

    @Rule("X1")
    @Test
    void aNameOfAnExtensionHas3To128Characters() {
        assertThat(Extension.isWellFormed("A".repeat(2))).isFalse();
        assertThat(Extension.isWellFormed("A".repeat(3))).isTrue();
        assertThat(Extension.isWellFormed("A_9".repeat(42) + "AA")).isTrue();
        assertThat(Extension.isWellFormed("A".repeat(129))).isFalse();
    }

    @Rule("X1")
    @Test
    void whatTheCallerDoesNotAcceptIsRefusedAndNothingElseIs() {
        String template = bundled(jobWithStep("{'name': '%s'}".formatted("a".repeat(512))));

        assertThat(
                        Templates.readJobTemplate(
                                        template,
                                        DocumentFormat.JSON,
                                        Set.of(Extension.TASK_CHUNKING))
                                .problems())
                .extracting(TemplateError::message)
                .containsExactly(
                        "the extension FEATURE_BUNDLE_1 is not accepted here; accepted are"
                                + " TASK_CHUNKING");
        assertThat(Templates.readJobTemplate(template, DocumentFormat.JSON, Set.of()).problems())
                .extracting(TemplateError::message)
                .containsExactly(
                        "the extension FEATURE_BUNDLE_1 is not accepted here; none is accepted");
    }

    @Rule("X3")
    @ParameterizedTest
    @EnumSource(names = {"EXPR", "WRAP_ACTIONS"})
    void noCallerCanAcceptWhatIsNotImplemented(Extension extension) {
        String template = job("{'extensions': ['%s']}".formatted(extension));

        assertThat(
                        Templates.readJobTemplate(template, DocumentFormat.JSON, Set.of(extension))
                                .problems())
                .extracting(TemplateError::message)
                .containsExactly(
                        "the extension %s is not supported; none is accepted".formatted(extension));
    }

    @Rule("X1")
    @ParameterizedTest
    @ValueSource(strings = {"EXPR", "NOT_THERE", "x"})
    void whatAnExtensionThatNobodyImplementsAddsIsNoMistakeBesides(String name) {
        assertThat(
                        wrongPaths(
                                job(
                                        "{'extensions': ['%s'], 'steps': [{'let': ['a = 1']}], 'name': ''}"
                                                .formatted(name))))
                .containsExactly("extensions[0]");
    }

    @Rule("X3")
    @Test
    void anExtensionIsListedWithWhatItNeeds() {
        var acceptsAll = new ExtensionReader(Set.of(Extension.values()));

        assertThat(Extension.WRAP_ACTIONS.prerequisites()).containsExactly(Extension.EXPR);
        assertThat(problems("WRAP_ACTIONS", acceptsAll))
                .containsExactly("WRAP_ACTIONS needs EXPR, which must be listed too");
        assertThat(problems("EXPR", acceptsAll)).isEmpty();
    }

    private static List<String> problems(String name, ExtensionReader reader) {
        var errors = new Errors();
        var root =
                Document.ObjectNode.of(
                        Map.of(
                                "extensions",
                                Document.ArrayNode.of(List.of(Document.TextNode.of(name)))));
        reader.read(new Fields(root, "", errors));
        return errors.in(root).stream().map(TemplateError::message).toList();
    }

    @Rule("X2")
    @Test
    void whatAnExtensionAddsIsAnErrorWithoutIt() {
        assertThat(messages(jobWithStep("{'bash': {'script': 'x'}}")))
                .containsExactly(
                        "is a field of the extension FEATURE_BUNDLE_1, which must be listed");
    }
}
