package freehold.domain.task;

import freehold.domain.step.StepId;

/**
 * Names a task by its step and its 0-based index in the step's parameter space: {@code task-<step's
 * hex>-<index>}.
 */
public record TaskId(StepId step, long index) {
    public TaskId {
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a task's index is between 0 and 2147483647, not " + index);
        }
    }

    /** Reads the wire form; the caller has checked it against the API's pattern. */
    public static TaskId parse(String value) {
        int dash = value.lastIndexOf('-');
        if (!value.startsWith("task-") || dash <= 5) {
            throw new IllegalArgumentException("not a task identifier: '" + value + "'");
        }
        return new TaskId(
                StepId.ofHex(value.substring(5, dash)),
                Long.parseLong(value, dash + 1, value.length(), 10));
    }

    /** The wire form. */
    public String value() {
        return "task-" + step.hex() + "-" + index;
    }

    @Override
    public String toString() {
        return value();
    }
}
