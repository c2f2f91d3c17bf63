package freehold.worker.log;

/** Says that a batch of log events may not have arrived. */
public final class LogRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
