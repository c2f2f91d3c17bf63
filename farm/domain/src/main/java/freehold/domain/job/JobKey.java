package freehold.domain.job;

import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;

/** Where a job lives: its farm, its queue, its own id. */
public record JobKey(FarmId farm, QueueId queue, JobId id) {}
