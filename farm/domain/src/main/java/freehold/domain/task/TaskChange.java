package freehold.domain.task;

/** One task's move: as it stood, and as it stands now. */
public record TaskChange(Task before, Task after) {
    public TaskChange {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(before.id() + " cannot become " + after.id());
        }
    }

    /** Whether a user or the farm has just asked for the work on the task to be stopped. */
    public boolean interrupts() {
        return before.status().isActive()
                && before.status() != TaskStatus.INTERRUPTING
                && after.status() == TaskStatus.INTERRUPTING;
    }
}
