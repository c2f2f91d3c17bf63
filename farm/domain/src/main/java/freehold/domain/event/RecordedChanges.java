package freehold.domain.event;

/** A record of the feed and where it stands. */
public record RecordedChanges(EventPosition position, SubjectChanges changes) {}
