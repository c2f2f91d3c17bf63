package freehold.worker.session;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import freehold.worker.session.Directive.Fail;
import freehold.worker.session.Directive.Ignored;
import freehold.worker.session.Directive.Malformed;
import freehold.worker.session.Directive.Mistake;
import freehold.worker.session.Directive.None;
import freehold.worker.session.Directive.Progress;
import freehold.worker.session.Directive.RuntimeLevel;
import freehold.worker.session.Directive.SetSecretVariable;
import freehold.worker.session.Directive.SetVariable;
import freehold.worker.session.Directive.Status;
import freehold.worker.session.Directive.UnsetVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {
    private static Directive in(String line) {
        return Directives.in(OutputLine.whole(line));
    }

    @Test
    void eachKindIsReadFromItsLine() {
        assertThat(in("openjd_progress: 37.5")).isEqualTo(new Progress(37.5));
        assertThat(in("openjd_status: frame 12: sampling"))
                .isEqualTo(new Status("frame 12: sampling"));
        assertThat(in("openjd_fail: out of memory")).isEqualTo(new Fail("out of memory"));
        assertThat(in("openjd_env: A_1=x=y ")).isEqualTo(new SetVariable("A_1", "x=y "));
        assertThat(in("openjd_env: EMPTY=")).isEqualTo(new SetVariable("EMPTY", ""));
        assertThat(in("openjd_unset_env: A_1")).isEqualTo(new UnsetVariable("A_1"));
        assertThat(in("openjd_redacted_env: KEY=s3cret"))
                .isEqualTo(new SetSecretVariable("KEY", "s3cret"));
    }

    @Rule("SD1")
    @Test
    void aValueOfSeveralLinesIsAJsonString() {
        assertThat(in("openjd_env: \"K=line1\\nline2\""))
                .isEqualTo(new SetVariable("K", "line1\nline2"));
        assertThat(in("openjd_env: \"K=open")).isInstanceOf(Malformed.class);
    }

    @Rule("SD5")
    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "1e1", " 50 ", ".5", "+7."})
    void progressIsANumberFromZeroToAHundred(String number) {
        assertThat(in("openjd_progress: " + number)).isInstanceOf(Progress.class);
    }

    @Rule("SD5")
    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "half", "NaN", "1f", "0x1p3", "50%"})
    void progressThatIsNoneIsOnlyIgnored(String text) {
        assertThat(in("openjd_progress: " + text)).isInstanceOf(Ignored.class);
    }

    @Rule("SD2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPENJD_ENV: A=1",
                " openjd_env: A=1",
                "\topenjd_unset_env: A",
                "openjd_env:A=1",
                "openjd_env: ",
                "openjd_env : A=1",
                "openjd_env: 1A=1",
                "openjd_env: A",
                "openjd_unset_env: A B",
                "OpenJD_Redacted_Env: A=1"
            })
    void anAlmostEnvironmentDirectiveIsMalformed(String line) {
        assertThat(in(line)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "openjd_environment: A=1",
                "openjd_env_setup: done",
                "openjd_env=1",
                "say openjd_env: A=1",
                "openjd_progress:50",
                " openjd_status: x",
                "OPENJD_FAIL: x",
                "openjd_other: x"
            })
    void anythingElseIsOutput(String line) {
        assertThat(in(line)).isEqualTo(new None());
    }

    @Rule("SD2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "openjd_env",
                "openjd_env A=1",
                "openjd_unset_env",
                " OPENJD_REDACTED_ENV",
                "openjd_env:\tA=1",
                "Openjd_Env: A=1"
            })
    void aLineThatIsAlmostADirectiveIsALookalike(String line) {
        assertThat(in(line))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.mistake()).isEqualTo(Mistake.LOOKALIKE));
    }

    @Rule({"SD1", "SD2"})
    @Test
    void blanksMayStandBeforeAPayloadButNotAfterAName() {
        assertThat(in("openjd_env:   A=1")).isEqualTo(new SetVariable("A", "1"));
        assertThat(in("openjd_env:  \"A=1\" ")).isEqualTo(new SetVariable("A", "1"));
        assertThat(in("openjd_env: A=\"1\"")).isEqualTo(new SetVariable("A", "\"1\""));
        assertThat(in("openjd_unset_env:  A")).isEqualTo(new UnsetVariable("A"));
        assertThat(in("openjd_unset_env: A ")).isInstanceOf(Malformed.class);
        assertThat(in("openjd_env: A =1")).isInstanceOf(Malformed.class);
        assertThat(in("openjd_env: \"A=1\" B")).isInstanceOf(Malformed.class);
        assertThat(in("openjd_env: [\"A=1\"]")).isInstanceOf(Malformed.class);
        assertThat(in("openjd_redacted_env: A")).isInstanceOf(Malformed.class);
    }

    @Rule("SD4")
    @Test
    void aVariableWhoseLineWasCutIsMalformed() {
        assertThat(Directives.in(new OutputLine("openjd_env: A=1", true)))
                .isInstanceOf(Malformed.class);
        assertThat(Directives.in(new OutputLine("openjd_status: long", true)))
                .isEqualTo(new Status("long"));
    }

    @Rule("SD7")
    @Test
    void theSessionsOwnLinesHaveFourLevels() {
        assertThat(in("openjd_session_runtime_loglevel: DEBUG"))
                .isEqualTo(new RuntimeLevel(LogLevel.DEBUG));
        assertThat(in("openjd_session_runtime_loglevel:  warning "))
                .isEqualTo(new RuntimeLevel(LogLevel.WARNING));
        assertThat(in("openjd_session_runtime_loglevel: INFO"))
                .isEqualTo(new RuntimeLevel(LogLevel.INFO));
        assertThat(in("openjd_session_runtime_loglevel: error"))
                .isEqualTo(new RuntimeLevel(LogLevel.ERROR));
        assertThat(in("openjd_session_runtime_loglevel: TRACE")).isInstanceOf(Ignored.class);
        assertThat(in("openjd_session_runtime_loglevel: WARN")).isInstanceOf(Ignored.class);
    }
}
