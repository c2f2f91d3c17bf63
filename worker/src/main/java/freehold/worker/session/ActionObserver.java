package freehold.worker.session;

/** Hears what a running action writes, how it goes, and what it wants of the environment. */
interface ActionObserver {
    void line(String text);

    void changed(ActionStatus status);

    /** A well-formed change of an environment variable, in the order the command wrote them. */
    void variable(Directive change);
}
