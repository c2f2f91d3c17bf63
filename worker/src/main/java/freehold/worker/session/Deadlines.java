package freehold.worker.session;

/**
 * What is due when with a running command.
 *
 * @param timeout when it has run too long
 * @param kill when the notice it was given is over
 * @param grace when the rest of it must have ended: its exit after its output, or the other way
 *     round
 */
record Deadlines(Deadline timeout, Deadline kill, Deadline grace) {
    static final Deadlines NONE = new Deadlines(Deadline.NEVER, Deadline.NEVER, Deadline.NEVER);

    Deadlines withTimeout(Deadline at) {
        return new Deadlines(at, kill, grace);
    }

    Deadlines withKill(Deadline at) {
        return new Deadlines(timeout, at, grace);
    }

    Deadlines withGrace(Deadline at) {
        return new Deadlines(timeout, kill, at);
    }

    long remainingNanos() {
        return Math.max(0, timeout.orEarlier(kill).orEarlier(grace).remainingNanos());
    }
}
