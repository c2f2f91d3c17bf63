package freehold.worker.session;

/** Hears what a running action writes, how it goes, and what it wants of the session. */
interface ActionObserver {
    /** A line of the command. */
    void output(OutputLine line);

    /** A line of the session's own. */
    void note(LogLevel level, String text);

    void changed(ActionStatus status);

    /** The action is being ended early. */
    void canceling();

    /** A well-formed change of an environment variable, in the order the command wrote them. */
    void variable(Directive.Variable change);

    /** Whether an action of this place that wrote the line must end. */
    boolean isFatal(Directive.Malformed line);

    void level(LogLevel level);
}
