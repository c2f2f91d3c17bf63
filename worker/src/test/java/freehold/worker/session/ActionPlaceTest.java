package freehold.worker.session;

import static freehold.worker.session.Scripts.sh;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPlaceTest {
    private static Action canceledBy(Cancelation cancelation) {
        Action plain = sh("true");
        return new Action(plain.command(), plain.args(), plain.timeout(), Optional.of(cancelation));
    }

    private static Optional<FormatString> text(String text) {
        return Optional.of(FormatString.parse(text));
    }

    @Rule("A1")
    @Test
    void onlyLeavingAnEnvironmentHasATimeoutUnlessOneIsSet() {
        SymbolTable none = SymbolTable.empty();

        assertThat(ActionPlace.RUN.limits(sh("true"), none).timeout()).isEmpty();
        assertThat(ActionPlace.ENTER.limits(sh("true"), none).timeout()).isEmpty();
        assertThat(ActionPlace.EXIT.limits(sh("true"), none).timeout())
                .contains(Duration.ofMinutes(5));
        assertThat(ActionPlace.EXIT.limits(Scripts.withTimeout(sh("true"), 301), none).timeout())
                .contains(Duration.ofSeconds(301));
    }

    @Rule("A2")
    @ParameterizedTest
    @CsvSource({"RUN, 120", "ENTER, 30", "EXIT, 30"})
    void theNoticeUnlessOneIsSetIsThatOfThePlace(ActionPlace place, int seconds) {
        Cancelation silent = new Cancelation.NotifyThenTerminate(Optional.empty());
        Cancelation says = new Cancelation.NotifyThenTerminate(text("600"));
        SymbolTable none = SymbolTable.empty();

        assertThat(place.limits(canceledBy(silent), none).notice())
                .contains(Duration.ofSeconds(seconds));
        assertThat(place.limits(canceledBy(says), none).notice()).contains(Duration.ofMinutes(10));
        assertThat(place.limits(canceledBy(new Cancelation.Terminate()), none).notice()).isEmpty();
        assertThat(place.limits(sh("true"), none).notice()).isEmpty();
    }

    @Rule("A4")
    @Test
    void aDeferredModeIsResolvedWhenTheActionIsAboutToRun() {
        Action action =
                canceledBy(
                        new Cancelation.Deferred(
                                FormatString.parse("{{Param.Mode}}"), Optional.empty()));

        assertThat(ActionPlace.RUN.limits(action, mode("TERMINATE")).notice()).isEmpty();
        assertThat(ActionPlace.RUN.limits(action, mode("NOTIFY_THEN_TERMINATE")).notice())
                .contains(Duration.ofMinutes(2));
    }

    @Rule("A4")
    @ParameterizedTest
    @ValueSource(strings = {"", "terminate", "NOTIFY", "TERMINATE "})
    void aModeThatIsNoneIsRefused(String mode) {
        Action action =
                canceledBy(
                        new Cancelation.Deferred(
                                FormatString.parse("{{Param.Mode}}"), Optional.empty()));

        assertThatThrownBy(() -> ActionPlace.RUN.limits(action, mode(mode)))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("TERMINATE or NOTIFY_THEN_TERMINATE");
    }

    private static SymbolTable mode(String mode) {
        return SymbolTable.of(Map.of("Param.Mode", mode));
    }
}
