package freehold.domain.explanation;

/**
 * Puts reasons into words: the one place where they are written, for the API, the command and the
 * page alike.
 */
public final class Wording {
    private Wording() {}

    public static Said of(Reason reason) {
        return switch (reason) {
            case JobReason it -> JobWording.of(it);
            case QueueReason it -> QueueWording.of(it);
            case FleetReason it -> FleetWording.of(it);
            case WaitReason it -> WaitWording.of(it);
            case EndReason it -> EndWording.of(it);
            case SessionReason it -> SessionWording.of(it);
            case WorkerReason it -> WorkerWording.of(it);
        };
    }
}
