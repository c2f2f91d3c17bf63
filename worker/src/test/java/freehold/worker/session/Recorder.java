package freehold.worker.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps what a session says, and lets a test wait for a line. */
final class Recorder implements SessionListener {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<ActionStatus> statuses = new CopyOnWriteArrayList<>();
    private final CountDownLatch awaited = new CountDownLatch(1);
    private final String signal;

    /** A recorder whose signal is a line of output. */
    Recorder(String signal) {
        this.signal = signal;
    }

    Recorder() {
        this("");
    }

    @Override
    public void output(String line) {
        lines.add(line);
        if (line.equals(signal)) {
            awaited.countDown();
        }
    }

    @Override
    public void changed(ActionStatus status) {
        statuses.add(status);
    }

    void awaitSignal() throws InterruptedException {
        if (!awaited.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("never said: " + signal + "; but " + lines);
        }
    }
}
