package freehold.client;

import freehold.protocol.HttpAnswer;
import freehold.protocol.ServiceException;

/**
 * Reads what comes back: the output of success, or the error.
 *
 * @param <O> the output
 */
public interface Answers<O> {

    /** The output in an answer with a status from 200 to 299. */
    O read(HttpAnswer answer);

    /** The error in any other answer. */
    ServiceException error(HttpAnswer answer);
}
