package freehold.domain.queue;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;

/**
 * Lets a fleet's workers take a queue's tasks, as long as it is {@link AssociationStatus#ACTIVE}.
 */
public record QueueFleetAssociation(
        FarmId farm, QueueId queue, FleetId fleet, AssociationStatus status, Audit audit) {}
