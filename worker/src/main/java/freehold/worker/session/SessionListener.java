package freehold.worker.session;

/** Hears what a session's actions write and how they go, on the thread that runs the action. */
public interface SessionListener {
    /** One line for the session's log: of a command, or of the session itself. */
    void output(String line);

    /** The running action started, said something of itself, or ended. */
    void changed(ActionStatus status);
}
