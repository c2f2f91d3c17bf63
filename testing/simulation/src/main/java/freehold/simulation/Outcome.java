package freehold.simulation;

import freehold.api.DeadlineException;

/** What a caller learns of its call. */
sealed interface Outcome<T> {
    /** The answer. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** An error of the API. */
    record Refused<T>(DeadlineException error) implements Outcome<T> {}

    /** No answer in time: whether the call was carried out is not known. */
    record Unknown<T>() implements Outcome<T> {}
}
