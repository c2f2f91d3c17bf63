package freehold.server.credentials;

import freehold.controlplane.access.Caller;
import java.util.Optional;

/**
 * Callers as one line of words, for tokens and for the table of access keys: the kind, then its
 * parts. No part may contain a space; a hyphen stands for an absent one.
 */
public final class CallerText {
    private static final String ABSENT = "-";

    private CallerText() {}

    /** The line that stands for this caller. */
    public static String write(Caller caller) {
        return switch (caller) {
            case Caller.Administrator(var arn) -> line("administrator", arn);
            case Caller.User(var userId) -> line("user", userId);
            case Caller.WorkerHost(var arn) -> line("worker-host", arn);
            case Caller.Worker(var farm, var fleet, var worker) ->
                    line("worker", farm, fleet, worker);
            case Caller.QueueRole(var farm, var queue, var fleet, var worker, var readOnly) ->
                    line(
                            readOnly ? "queue-reader" : "queue-role",
                            farm,
                            queue,
                            fleet.orElse(ABSENT),
                            worker.orElse(ABSENT));
        };
    }

    /**
     * The caller that a line stands for.
     *
     * @throws IllegalArgumentException if it is not a line of ours
     */
    public static Caller read(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0] + "/" + (words.length - 1)) {
            case "administrator/1" -> new Caller.Administrator(words[1]);
            case "user/1" -> new Caller.User(words[1]);
            case "worker-host/1" -> new Caller.WorkerHost(words[1]);
            case "worker/3" -> new Caller.Worker(words[1], words[2], words[3]);
            case "queue-role/4" -> queueRole(words, false);
            case "queue-reader/4" -> queueRole(words, true);
            default -> throw new IllegalArgumentException("not a caller: " + line);
        };
    }

    private static Caller queueRole(String[] words, boolean readOnly) {
        return new Caller.QueueRole(
                words[1], words[2], present(words[3]), present(words[4]), readOnly);
    }

    private static Optional<String> present(String word) {
        return word.equals(ABSENT) ? Optional.empty() : Optional.of(word);
    }

    private static String line(String... words) {
        for (String word : words) {
            if (word.isEmpty() || word.indexOf(' ') >= 0) {
                throw new IllegalArgumentException("a part of a caller is one word: " + word);
            }
        }
        return String.join(" ", words);
    }
}
