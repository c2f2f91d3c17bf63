package freehold.domain.explanation;

/** Why something stands where it stands, with what a person needs to know to change it. */
public sealed interface Reason
        permits JobReason,
                QueueReason,
                FleetReason,
                WaitReason,
                EndReason,
                SessionReason,
                WorkerReason {}
