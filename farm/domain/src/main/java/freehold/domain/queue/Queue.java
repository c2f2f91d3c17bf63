package freehold.domain.queue;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import java.util.Map;

/**
 * A queue as it is kept.
 *
 * @param settings what the API knows of it and the scheduler does not decide on (default budget
 *     action, job attachment settings, role, job-run-as user, storage profiles, scheduling
 *     configuration): API JSON, kept as text
 */
public record Queue(
        FarmId farm,
        QueueId id,
        String displayName,
        String description,
        String settings,
        Map<String, String> tags,
        Audit audit) {
    public Queue {
        tags = Map.copyOf(tags);
    }
}
