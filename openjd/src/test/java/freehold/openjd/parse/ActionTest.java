package freehold.openjd.parse;

import static freehold.openjd.Samples.bundled;
import static freehold.openjd.Samples.jobWithAction;
import static freehold.openjd.Samples.jobWithEnvironment;
import static freehold.openjd.Samples.messages;
import static freehold.openjd.Samples.read;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.expression.ExpressionException;
import freehold.openjd.expression.FormatString;
import freehold.openjd.expression.SymbolTable;
import freehold.testkit.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule A: actions, as templates write them. */
class ActionTest {
    private static final String ACTION = "steps[0] -> script -> actions -> onRun -> ";
    private static final SymbolTable COUNT = SymbolTable.of(Map.of("Param.Count", "3"));

    @Rule({"A2", "A6", "A7", "A8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'args': ['', 'two\\r\\nlines\\tand a tab', '{{Param.Scene}}']}",
                "{'timeout': 1, 'cancelation': {'mode': 'TERMINATE'}}",
                "{'timeout': 9223372036854775807}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE'}}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 1}}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 600}}",
                "{'args': null, 'timeout': null, 'cancelation': null}",
                "{'command': '{{ Session.WorkingDirectory }}/{{Session.HasPathMappingRules}}'}"
            })
    void theseActionsAreRight(String fields) {
        assertThat(wrongPaths(jobWithAction(fields))).isEmpty();
    }

    @Rule({"A2", "A6", "A7", "A8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "command| {'command': ''}",
                "command| {'command': null}",
                "command| {'command': 'a\\tb'}",
                "command| {'command': 'a\\nb'}",
                "command| {'command': 'a\\u007f'}",
                "command| {'command': 'a\\u0085b'}",
                "args| {'args': []}",
                "args| {'args': 'a'}",
                "args[0]| {'args': [null]}",
                "args[1]| {'args': ['a', 3]}",
                "args[0]| {'args': ['a\\u0000']}",
                "args[0]| {'args': ['a\\u001b[m']}",
                "args[0]| {'args': ['a\\u0085']}",
                "timeout| {'timeout': 0}",
                "timeout| {'timeout': -1}",
                "timeout| {'timeout': '5'}",
                "timeout| {'timeout': '{{Param.Count}}'}",
                "timeout| {'timeout': 5.0}",
                "timeout| {'timeout': 1e2}",
                "timeout| {'timeout': true}",
                "timeout| {'timeout': 9223372036854775808}",
                "cancelation| {'cancelation': 'TERMINATE'}",
                "cancelation -> mode| {'cancelation': {}}",
                "cancelation -> mode| {'cancelation': {'mode': null}}",
                "cancelation -> mode| {'cancelation': {'mode': 'KILL', 'notifyPeriodInSeconds':"
                        + " 5}}",
                "cancelation -> mode| {'cancelation': {'mode': '{{Param.Text}}'}}",
                "cancelation -> colour| {'cancelation': {'mode': 'TERMINATE', 'colour': 4}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode': 'TERMINATE',"
                        + " 'notifyPeriodInSeconds': null}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode': 'TERMINATE',"
                        + " 'notifyPeriodInSeconds': 4}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 0}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': 601}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds': '60'}}"
            })
    void theseActionsAreWrong(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(jobWithAction(parts[1]))).containsExactly(ACTION + parts[0]);
    }

    @Rule("A6")
    @Test
    void aCommandMayBeOfAnyLength() {
        String command = "{'command': '%s'}".formatted("c".repeat(100_000));

        assertThat(wrongPaths(jobWithAction(command))).isEmpty();
    }

    @Rule({"A3", "A4"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'timeout': '5'}",
                "{'timeout': '{{Param.Count}}0'}",
                "{'timeout': '{{RawParam.Scene}}'}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds':"
                        + " '600'}}",
                "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds':"
                        + " '{{Param.Count}}'}}",
                "{'cancelation': {'mode': '{{Param.Text}}_THEN_TERMINATE',"
                        + " 'notifyPeriodInSeconds': 5}}",
                "{'cancelation': {'mode': '{{RawParam.Scene}}{{Param.Text}}'}}"
            })
    void theseActionsAreRightWithTheBundle(String fields) {
        assertThat(wrongPaths(bundled(jobWithAction(fields)))).isEmpty();
    }

    @Rule({"A2", "A3", "A4", "A8"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout| {'timeout': ''}",
                "timeout| {'timeout': '0'}",
                "timeout| {'timeout': '-5'}",
                "timeout| {'timeout': '+5'}",
                "timeout| {'timeout': ' 5 '}",
                "timeout| {'timeout': '5.0'}",
                "timeout| {'timeout': '٥'}",
                "timeout| {'timeout': '{{Param.Count'}",
                "timeout| {'timeout': '{{Param.Scene}}'}",
                "timeout| {'timeout': '{{Session.WorkingDirectory}}'}",
                "timeout| {'timeout': '{{Task.Param.Frame}}'}",
                "cancelation -> mode| {'cancelation': {'mode': 'KILL'}}",
                "cancelation -> mode| {'cancelation': {'mode': ''}}",
                "cancelation -> mode| {'cancelation': {'mode': '{{Param.Txet}}'}}",
                "cancelation -> mode| {'cancelation': {'mode': '{{Param.Scene}}'}}",
                "cancelation -> mode| {'cancelation': {'mode': '{{Session.WorkingDirectory}}'}}",
                "cancelation -> colour| {'cancelation': {'mode': '{{Param.Text}}', 'colour': 1}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode': 'TERMINATE',"
                        + " 'notifyPeriodInSeconds': '{{Param.Count}}'}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " '{{Param.Text}}', 'notifyPeriodInSeconds': '601'}}",
                "cancelation -> notifyPeriodInSeconds| {'cancelation': {'mode':"
                        + " 'NOTIFY_THEN_TERMINATE', 'notifyPeriodInSeconds':"
                        + " '{{Session.WorkingDirectory}}'}}"
            })
    void theseActionsAreWrongWithTheBundle(String sample) {
        String[] parts = sample.split("\\| ", 2);
        assertThat(wrongPaths(bundled(jobWithAction(parts[1])))).containsExactly(ACTION + parts[0]);
    }

    @Rule("A3")
    @Test
    void namesOfTheHostAreNotKnownToATimeoutInAnEnvironmentEither() {
        String script =
                "{'script': {'actions': {'onExit': {'command': '{{Env.File.F}}', 'timeout':"
                    + " '{{Env.File.F}}'}}, 'embeddedFiles': [{'name': 'F', 'type': 'TEXT', 'data':"
                    + " 'x'}]}}";

        assertThat(messages(bundled(jobWithEnvironment(script))))
                .containsExactly(
                        "Env.File.F at character 1 is known only on the host that runs the"
                                + " session");
    }

    @Rule({"A1", "A3"})
    @Test
    void aTimeoutIsReadAsWrittenAndResolvedLater() {
        Action silent = action("{}");
        Action literal = action("{'timeout': '0090'}");
        Action counted = action("{'timeout': '{{Param.Count}}0'}");

        assertThat(silent.timeout()).isEmpty();
        assertThat(literal.timeout(SymbolTable.empty())).contains(Duration.ofSeconds(90));
        assertThat(counted.timeout(COUNT)).contains(Duration.ofSeconds(30));
        assertThatThrownBy(() -> counted.timeout(SymbolTable.of(Map.of("Param.Count", "-"))))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("'-0' is not a positive number of seconds");
    }

    @Rule({"A2", "A4"})
    @Test
    void theModeOfACancelationMayBeLeftToTheHost() {
        String deferred =
                "{'cancelation': {'mode': '{{Param.Count}}', 'notifyPeriodInSeconds': 9}}";
        String spelledOut = "{'cancelation': {'mode': 'NOTIFY_THEN_TERMINATE'}}";

        assertThat(action(deferred).cancelation())
                .contains(
                        new Cancelation.Deferred(
                                FormatString.parse("{{Param.Count}}"),
                                Optional.of(FormatString.literal("9"))));
        assertThat(action(spelledOut).cancelation())
                .contains(new Cancelation.NotifyThenTerminate(Optional.empty()));
        assertThat(action("{'cancelation': {'mode': 'TERMINATE'}}").cancelation())
                .contains(new Cancelation.Terminate());
        assertThat(action("{}").cancelation()).isEmpty();
    }

    private static Action action(String fields) {
        return read(bundled(jobWithAction(fields))).steps().getFirst().script().onRun();
    }
}
