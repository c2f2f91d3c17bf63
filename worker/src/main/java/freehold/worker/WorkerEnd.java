package freehold.worker;

/** Why a worker has ended. */
public sealed interface WorkerEnd {
    /** It was asked to; the farm knows it as stopped. */
    record Drained() implements WorkerEnd {}

    /** The farm wanted it gone, and knows it as stopped. */
    record Dismissed() implements WorkerEnd {}

    /** It could not go on; a start at another time, or with other settings, may succeed. */
    record Failed(String why) implements WorkerEnd {}
}
