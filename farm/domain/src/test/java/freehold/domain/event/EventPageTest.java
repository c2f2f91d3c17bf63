package freehold.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.event.StatusChange.JobLifecycleChange;
import freehold.domain.event.StatusChange.TaskRunChange;
import freehold.domain.farm.FarmId;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.queue.QueueId;
import freehold.domain.step.StepId;
import freehold.domain.task.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EventPageTest {
    private static final StepId STEP = StepId.ofHex("c".repeat(32));
    private static final EventFilter ALL =
            new EventFilter(EnumSet.allOf(EventKind.class), Optional.empty());

    private final RecordedChanges first = record(1, 'd', archived());
    private final RecordedChanges second = record(2, 'e', archived(), moved(3), archived());
    private final List<RecordedChanges> feed = List.of(first, second);

    @Test
    void pagesOfAnySizeTellTheSameEventsOnce() {
        List<FarmEvent> inOne = EventPage.of(feed, EventCursor.start(), ALL, 100).events();
        assertThat(inOne).hasSize(6).doesNotHaveDuplicates();

        for (int size = 1; size < 7; size++) {
            List<FarmEvent> told = new ArrayList<>();
            EventPage page = EventPage.of(feed, EventCursor.start(), ALL, size);
            while (!page.events().isEmpty()) {
                told.addAll(page.events());
                EventCursor next = page.next();
                page = EventPage.of(from(next), next, ALL, size);
            }
            assertThat(told).as("pages of " + size).isEqualTo(inOne);
        }
    }

    @Test
    void aFilterPassesOverWholeChangesWithoutUnfoldingThem() {
        RecordedChanges huge = record(3, 'e', moved(2_000_000_000L), archived());
        EventFilter lifecycles = new EventFilter(Set.of(EventKind.JOB_LIFECYCLE), Optional.empty());

        EventPage page = EventPage.of(List.of(huge), EventCursor.start(), lifecycles, 1);

        assertThat(page.events()).hasSize(1);
        assertThat(page.events().getFirst().number()).isEqualTo(2_000_000_000L);
        assertThat(EventPage.of(List.of(huge), page.next(), ALL, 5).events()).isEmpty();
    }

    @Test
    void aPageThatFindsNothingGoesOnBehindWhatItSaw() {
        JobId other = JobId.ofHex("f".repeat(32));
        EventFilter filter = new EventFilter(EnumSet.allOf(EventKind.class), Optional.of(other));

        EventPage page = EventPage.of(feed, EventCursor.start(), filter, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.next()).isEqualTo(EventCursor.after(second.position()));
    }

    @Test
    void aCursorIsReadAsItWasWrittenAndKnowsWhatIsLost() {
        EventCursor within = new EventCursor(second.position(), 2);
        EventCursor behind = EventCursor.after(second.position());

        assertThat(EventCursor.parse(within.text())).contains(within);
        assertThat(EventCursor.parse(behind.text())).contains(behind);
        assertThat(EventCursor.parse("1.2.3")).isEmpty();
        assertThat(within.isBehind(first.position())).isFalse();
        assertThat(within.isBehind(second.position())).isTrue();
        assertThat(behind.isBehind(second.position())).isFalse();
        assertThat(EventCursor.start().isBehind(first.position())).isTrue();
    }

    /** What a store shows to a reader at a cursor: the record there, and what follows. */
    private List<RecordedChanges> from(EventCursor cursor) {
        return feed.stream()
                .filter(record -> record.position().compareTo(cursor.record()) >= 0)
                .toList();
    }

    private static StatusChange archived() {
        return new JobLifecycleChange(
                Optional.of(JobLifecycle.CREATE_COMPLETE), JobLifecycle.ARCHIVED);
    }

    private static StatusChange moved(long tasks) {
        return new TaskRunChange(
                STEP, TaskStatus.READY, TaskStatus.CANCELED, IndexRanges.upTo(tasks));
    }

    private static RecordedChanges record(long sequence, char job, StatusChange... changes) {
        JobKey key =
                new JobKey(
                        FarmId.ofHex("a".repeat(32)),
                        QueueId.ofHex("b".repeat(32)),
                        JobId.ofHex(String.valueOf(job).repeat(32)));
        return new RecordedChanges(
                new EventPosition(0, 0, sequence),
                new SubjectChanges(
                        EventSubject.of(key),
                        Instant.parse("2026-11-25T09:00:00Z"),
                        List.of(changes)));
    }
}
