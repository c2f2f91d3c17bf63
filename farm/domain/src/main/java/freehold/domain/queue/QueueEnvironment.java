package freehold.domain.queue;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;

/**
 * An environment that every job submitted to a queue afterwards runs in.
 *
 * @param priority 0 to 10000; 0 is entered first and exited last, ties by creation
 * @param templateType JSON or YAML
 * @param template the OpenJD environment template as it was sent
 */
public record QueueEnvironment(
        FarmId farm,
        QueueId queue,
        QueueEnvironmentId id,
        String name,
        int priority,
        String templateType,
        String template,
        Audit audit) {}
