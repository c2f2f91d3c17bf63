package freehold.simulation;

/** What goes wrong on purpose. Each kind has to have happened often for a run to mean anything. */
enum Fault {
    /** A call never reaches the server. */
    REQUEST_LOST,
    /** A call is carried out, and its caller never hears of it. */
    ANSWER_LOST,
    /** A call arrives after its caller has given it up, and behind later ones. */
    REQUEST_LATE,
    /** A call is carried out twice. */
    REQUEST_REPEATED,
    /** Two calls of one caller overtake each other. */
    REORDERED,
    /** The server dies between two writes, or between a commit and its answer. */
    SERVER_CRASH,
    /** The server is away for longer than a worker may be silent. */
    LONG_OUTAGE,
    /** A worker's machine dies and comes back as nothing had been. */
    WORKER_CRASH,
    /** A worker's machine dies for good. */
    WORKER_GONE,
    /** A worker hangs, so that it is judged silent, and then goes on. */
    WORKER_STALLED,
    /** A worker is told to stop, and comes back later. */
    WORKER_DRAINED,
    /** A task takes far longer than its like. */
    SLOW_TASK,
    /** An action fails. */
    ACTION_FAILED
}
