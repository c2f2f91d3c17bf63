package freehold.worker.agent;

/** Ends what a call was made for: the call failed for good, and this is what to do about it. */
final class CallRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reaction reaction;

    CallRefused(Reaction reaction, Throwable cause) {
        super(reaction.toString(), cause);
        this.reaction = reaction;
    }

    Reaction reaction() {
        return reaction;
    }
}
