package freehold.cli.openjd.run;

import freehold.cli.openjd.output.Seconds;
import freehold.openjd.job.AdaptiveChunks;
import freehold.openjd.job.AdaptiveChunks.Chunk;
import freehold.openjd.job.AdaptiveChunks.Place;
import freehold.openjd.job.ChunkSizing;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.TaskParameters;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs the chunks of a step that says how long one should take, and sizes them as it learns. */
final class AdaptiveRun {
    private final AdaptiveChunks chunks;
    private final RunLog log;

    private AdaptiveRun(AdaptiveChunks chunks, RunLog log) {
        this.chunks = chunks;
        this.log = log;
    }

    /** Empty if the sizes of the step's chunks, if it has any, are to stay. */
    static Optional<AdaptiveRun> of(ParameterSpace space, RunLog log) {
        return AdaptiveChunks.of(space)
                .filter(chunks -> chunks.chunking().isAdaptive())
                .map(chunks -> new AdaptiveRun(chunks, log));
    }

    /** Runs chunk after chunk, at most so many, until one fails; returns whether none did. */
    boolean all(long most, Predicate<TaskParameters> run) {
        ChunkSizing sizing = sizing();
        Optional<Place> place = Optional.of(Place.START);
        for (long ran = 0; ran < most && place.isPresent(); ran++) {
            Chunk chunk = chunks.at(place.get(), sizing.size());
            long began = System.nanoTime();
            if (!run.test(chunk.parameters())) {
                return false;
            }
            ChunkSizing next =
                    sizing.after(chunk.count(), Duration.ofNanos(System.nanoTime() - began));
            tell(sizing, next);
            sizing = next;
            place = chunk.next();
        }
        return true;
    }

    private ChunkSizing sizing() {
        return ChunkSizing.of(
                chunks.chunking().defaultTaskCount(),
                Duration.ofSeconds(chunks.chunking().targetRuntimeSeconds().orElse(0L)));
    }

    private void tell(ChunkSizing before, ChunkSizing after) {
        if (before.size() != after.size()) {
            log.command(
                    "Ran %s tasks in %s, average %s"
                            .formatted(
                                    Long.toString(after.tasks()),
                                    Seconds.clock(after.taken()),
                                    Seconds.clock(after.taken().dividedBy(after.tasks()))));
            log.command(
                    "Adjusting chunk size from %s to %s"
                            .formatted(Long.toString(before.size()), Long.toString(after.size())));
        }
    }
}
