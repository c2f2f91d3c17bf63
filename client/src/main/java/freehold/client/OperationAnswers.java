package freehold.client;

import freehold.protocol.HttpAnswer;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.Operation;
import freehold.protocol.rest.UnreadableAnswer;

/** Reads the answers of one operation of the model. */
record OperationAnswers<O>(Operation<?, O> operation) implements Answers<O> {

    @Override
    public O read(HttpAnswer answer) {
        return operation.readAnswer(answer);
    }

    @Override
    public ServiceException error(HttpAnswer answer) {
        try {
            return operation.readError(answer);
        } catch (UnreadableAnswer incomplete) {
            // Its type still says whether another attempt may help.
            ServiceException plain = PlainErrors.read(answer);
            plain.addSuppressed(incomplete);
            return plain;
        }
    }
}
