package freehold.controlplane.access;

/** The kinds of caller that a row of the access table can grant an operation to. */
enum Grantee {
    ADMINISTRATOR("administrator"),
    USER("user"),
    WORKER_HOST("worker-host"),
    WORKER("worker"),
    QUEUE_ROLE("queue-role");

    private final String word;

    Grantee(String word) {
        this.word = word;
    }

    /** The grantee that the table calls {@code word}. */
    static Grantee named(String word) {
        for (Grantee grantee : values()) {
            if (grantee.word.equals(word)) {
                return grantee;
            }
        }
        throw new IllegalArgumentException(
                "the access table grants to '" + word + "', which is no kind of caller");
    }

    static Grantee of(Caller caller) {
        return switch (caller) {
            case Caller.Administrator _ -> ADMINISTRATOR;
            case Caller.User _ -> USER;
            case Caller.WorkerHost _ -> WORKER_HOST;
            case Caller.Worker _ -> WORKER;
            case Caller.QueueRole _ -> QUEUE_ROLE;
        };
    }
}
