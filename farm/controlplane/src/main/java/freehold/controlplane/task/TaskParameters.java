package freehold.controlplane.task;

import freehold.api.TaskParameterValue;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.openjd.job.ParameterSpace;
import freehold.openjd.job.ParameterValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of tasks, by their index in their step's parameter space. Spaces never change, so
 * those of the steps asked for last are kept ready. Thread-safe.
 */
public final class TaskParameters {
    private final Recent spaces;

    /**
     * Keeps the spaces of some steps ready.
     *
     * @param kept of how many steps at most
     */
    public TaskParameters(int kept) {
        this.spaces = new Recent(kept);
    }

    /** By name, in the order the step defines them; none for a step without parameters. */
    public Map<String, TaskParameterValue> of(Step step, long index) {
        Optional<String> text = step.definition().parameterSpace();
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, TaskParameterValue> shown = new LinkedHashMap<>();
        spaces.of(step.id(), text.get())
                .at(index)
                .values()
                .forEach((name, value) -> shown.put(name, shown(value)));
        return Collections.unmodifiableMap(shown);
    }

    private static TaskParameterValue shown(ParameterValue value) {
        return switch (value.type()) {
            case INT -> new TaskParameterValue.Int(value.text());
            case FLOAT -> new TaskParameterValue.Float(value.text());
            case STRING -> new TaskParameterValue.String(value.text());
            case PATH -> new TaskParameterValue.Path(value.text());
            case CHUNK_INT -> new TaskParameterValue.ChunkInt(value.text());
        };
    }

    /** The spaces asked for last, the oldest forgotten first; all access holds its lock. */
    private static final class Recent {
        private final Map<StepId, ParameterSpace> spaces;

        private Recent(int kept) {
            this.spaces =
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<StepId, ParameterSpace> eldest) {
                            return size() > kept;
                        }
                    };
        }

        private ParameterSpace of(StepId step, String text) {
            synchronized (spaces) {
                ParameterSpace known = spaces.get(step);
                if (known != null) {
                    return known;
                }
            }
            ParameterSpace read = ParameterSpace.fromJson(text);
            synchronized (spaces) {
                spaces.put(step, read);
            }
            return read;
        }
    }
}
