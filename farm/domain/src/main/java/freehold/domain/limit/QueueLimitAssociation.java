package freehold.domain.limit;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;

/**
 * Lets a queue's steps ask for units of a limit, as long as it is {@link
 * LimitAssociationStatus#ACTIVE}.
 */
public record QueueLimitAssociation(
        FarmId farm, QueueId queue, LimitId limit, LimitAssociationStatus status, Audit audit) {}
