package freehold.worker.agent;

import freehold.protocol.ServiceException;
import freehold.worker.farm.FarmUnreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes calls to the farm, and makes them again for as long as the trouble may pass. */
final class PatientCalls {
    private static final System.Logger LOG = System.getLogger(PatientCalls.class.getName());

    private final Backoff backoff;
    private final StopSignal stop;

    PatientCalls(Backoff backoff, StopSignal stop) {
        this.backoff = backoff;
        this.stop = stop;
    }

    /**
     * The answer, however long it takes.
     *
     * @throws CallRefused if trying again is of no use
     * @throws StoppedWaiting if the agent is to end before there is an answer
     */
    <T> T make(String operation, Supplier<T> call, Function<RuntimeException, Reaction> judge)
            throws CallRefused, StoppedWaiting, InterruptedException {
        return make(operation, call, judge, Integer.MAX_VALUE);
    }

    <T> T make(
            String operation,
            Supplier<T> call,
            Function<RuntimeException, Reaction> judge,
            int tries)
            throws CallRefused, StoppedWaiting, InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                return call.get();
            } catch (FarmUnreachable | ServiceException failure) {
                Reaction reaction = judge.apply(failure);
                if (stop.isAsked() && reaction instanceof Reaction.Retry) {
                    throw new StoppedWaiting();
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "call failed: operation=%s failures=%d reaction=%s why=%s"
                                .formatted(operation, failures, reaction, failure.getMessage()));
                if (!(reaction instanceof Reaction.Retry(Optional<Duration> atLeast))
                        || failures >= tries) {
                    throw new CallRefused(reaction, failure);
                }
                if (stop.await(backoff.pause(failures, atLeast))) {
                    throw new StoppedWaiting();
                }
            }
        }
    }
}
