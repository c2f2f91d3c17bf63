package freehold.store.recording;

import freehold.domain.event.EventSubject;
import freehold.domain.event.StatusChange;
import freehold.domain.event.SubjectChanges;
import freehold.store.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the commands of one transaction changed: one record per subject, whatever the number of
 * commands. Belongs to the thread of its transaction.
 */
public final class Recording {
    private final Transaction tx;
    private final Map<EventSubject, List<StatusChange>> kept = new LinkedHashMap<>();

    public Recording(Transaction tx) {
        this.tx = tx;
    }

    /** What one command is given to write with. */
    public Attempt attempt() {
        return new Attempt(new Changes(tx));
    }

    /** Writes the records of what was kept; the last thing before the commit. */
    public void write() {
        kept.forEach((subject, changes) ->
                tx.events().append(new SubjectChanges(subject, tx.now(), changes)));
    }

    /** One run of a command. What it changed counts only once it is kept. */
    public final class Attempt {
        private final Changes changes;

        private Attempt(Changes changes) {
            this.changes = changes;
        }

        public Transaction transaction() {
            return new RecordingTransaction(tx, changes);
        }

        /** The command has come to its end and is not undone. */
        public void keep() {
            changes.bySubject()
                    .forEach((subject, more) ->
                            kept.computeIfAbsent(subject, _ -> new ArrayList<>()).addAll(more));
        }
    }
}
