package freehold.openjd.job;

import freehold.openjd.Action;
import freehold.openjd.Cancelation;
import freehold.openjd.Environment;
import freehold.openjd.ParameterType;
import freehold.openjd.StepTemplate;
import freehold.openjd.expression.FormatString;
import java.util.Optional;

/**
 * Checks the times of actions when a job is created, for they use nothing but its parameters: so a
 * mistake shows now, and not when a host is about to act. The host resolves them again, and modes,
 * which may be wrong until then, too. Rules A2, A3 and A8.
 */
final class ActionChecks {
    private ActionChecks() {}

    static void check(StepTemplate step, Resolution where) {
        for (int i = 0; i < step.stepEnvironments().size(); i++) {
            check(step.stepEnvironments().get(i), where.in("stepEnvironments", i));
        }
        Action action = step.script().onRun();
        boolean isSimple = step.document().member("script").isEmpty();
        check(
                action,
                isSimple
                        // The field of a simple action has the name of the program that it runs.
                        ? where.in(action.command().text())
                        : where.in("script").in("actions").in("onRun"));
    }

    static void check(Environment environment, Resolution where) {
        Resolution actions = where.in("script").in("actions");
        environment
                .script()
                .ifPresent(script -> {
                    script.onEnter().ifPresent(action -> check(action, actions.in("onEnter")));
                    script.onExit().ifPresent(action -> check(action, actions.in("onExit")));
                });
    }

    private static void check(Action action, Resolution where) {
        action.timeout().ifPresent(text -> check(text, Long.MAX_VALUE, where.in("timeout")));
        action.cancelation()
                .flatMap(ActionChecks::notifyPeriod)
                .ifPresent(text ->
                        check(
                                text,
                                Cancelation.LONGEST_NOTIFY_PERIOD.toSeconds(),
                                where.in("cancelation").in("notifyPeriodInSeconds")));
    }

    private static Optional<FormatString> notifyPeriod(Cancelation cancelation) {
        return switch (cancelation) {
            case Cancelation.Terminate _ -> Optional.empty();
            case Cancelation.NotifyThenTerminate(var seconds) -> seconds;
            case Cancelation.Deferred(_, var seconds) -> seconds;
        };
    }

    private static void check(FormatString text, long most, Resolution where) {
        String resolved = where.text(text);
        boolean isRight =
                ParameterType.INT
                        .parse(resolved)
                        .map(Long::parseLong)
                        .filter(seconds -> seconds >= 1 && seconds <= most)
                        .isPresent();
        if (!isRight) {
            where.error(
                    "resolves to '%s'; it must be an integer of 1 to %d"
                            .formatted(Resolution.abbreviate(resolved), most));
        }
    }
}
