package freehold.worker.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends the lines of one log as they come, at most five batches a second.
 *
 * <p>A batch that was refused is sent again a second later, for as long as the stream is open, and
 * five times more once it is being closed; what has not arrived by then is given up.
 */
public final class LogStream implements AutoCloseable {
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int LAST_TRIES = 5;
    private static final int CAPACITY = 16 * 1024 * 1024;
    private static final System.Logger LOG = System.getLogger(LogStream.class.getName());

    private final LogDestination destination;
    private final LogService service;
    private final InstantSource clock;
    private final LogBuffer buffer = new LogBuffer(CAPACITY);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread sender;

    private LogStream(LogDestination destination, LogService service, InstantSource clock) {
        this.destination = destination;
        this.service = service;
        this.clock = clock;
        this.sender = Thread.ofVirtual().name("log-" + destination.stream()).unstarted(this::send);
    }

    /** A stream that sends from now on. */
    public static LogStream open(
            LogDestination destination, LogService service, InstantSource clock) {
        LogStream stream = new LogStream(destination, service, clock);
        stream.sender.start();
        return stream;
    }

    /** Adds a line; never waits for the farm. */
    public void line(String message) {
        buffer.add(new LogEvent(clock.instant(), message));
    }

    /** Sends what is left; returns once it has arrived or was given up. */
    @Override
    public void close() {
        closing.countDown();
        try {
            sender.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            boolean closed = false;
            while (!closed) {
                // Looked at before the lines are taken: what was added before close() is sent.
                closed = closing.await(BETWEEN_BATCHES.toMillis(), TimeUnit.MILLISECONDS);
                for (List<LogEvent> batch : LogBatches.of(buffer.takeAll())) {
                    sendBatch(batch);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendBatch(List<LogEvent> batch) throws InterruptedException {
        int triesWhileClosing = 0;
        while (triesWhileClosing <= LAST_TRIES) {
            try {
                service.put(destination, batch);
                return;
            } catch (LogRefused refused) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "log batch refused: stream=%s events=%d why=%s"
                                .formatted(
                                        destination.stream(), batch.size(), refused.getMessage()));
            }
            if (pause()) {
                triesWhileClosing++;
            }
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "log lines given up: stream=%s events=%d"
                        .formatted(destination.stream(), batch.size()));
    }

    /** Waits between two tries; says whether the stream is being closed. */
    private boolean pause() throws InterruptedException {
        if (closing.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        }
        return false;
    }
}
