package freehold.worker.session;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why and how an action is ended before it ends itself.
 *
 * @param within overrides a longer notice that the action itself grants
 * @param end how the action is to be reported
 */
record Cancel(Optional<Duration> within, ActionState end, Optional<String> message) {
    static Cancel plain() {
        return new Cancel(Optional.empty(), ActionState.CANCELED, Optional.empty());
    }

    static Cancel within(Duration limit) {
        return new Cancel(Optional.of(limit), ActionState.CANCELED, Optional.empty());
    }

    static Cancel because(ActionState end, String message) {
        return new Cancel(Optional.empty(), end, Optional.of(message));
    }

    /**
     * Both together: the shorter limit, and the first reason, unless only the later one makes it a
     * failure.
     */
    Cancel and(Cancel later) {
        boolean fails = later.end == ActionState.FAILED && end != ActionState.FAILED;
        Cancel first = fails ? later : this;
        Cancel second = fails ? this : later;
        return new Cancel(
                Stream.of(within, later.within).flatMap(Optional::stream).min(Duration::compareTo),
                first.end,
                first.message.or(() -> second.message));
    }

    /** What the action gets between being asked and being killed. */
    Duration granted(ActionLimits limits) {
        Duration notice = limits.notice().orElse(Duration.ZERO);
        return within.filter(limit -> limit.compareTo(notice) < 0).orElse(notice);
    }
}
