package freehold.domain.session;

import freehold.domain.job.Job;
import freehold.domain.step.Step;
import freehold.domain.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first actions of a session: attachments, then environments from the outermost to the
 * innermost, then the first tasks (API: order of session actions).
 */
public final class SessionOpening {
    private SessionOpening() {}

    /** The session with the actions that prepare it for {@code step} and run {@code tasks}. */
    public static OpenSession open(Session session, Job job, Step step, List<TaskId> tasks) {
        OpenSession open = new OpenSession(session, List.of());
        for (ActionDefinition definition : definitions(job, step)) {
            open = open.plus(definition);
        }
        return append(open, tasks);
    }

    /** The session with runs of {@code tasks} at its end. */
    public static OpenSession append(OpenSession session, List<TaskId> tasks) {
        OpenSession longer = session;
        for (TaskId task : tasks) {
            longer = longer.plus(new ActionDefinition.TaskRun(task));
        }
        return longer;
    }

    private static List<ActionDefinition> definitions(Job job, Step step) {
        List<ActionDefinition> setUp = new ArrayList<>();
        if (job.submission().attachments().isPresent()) {
            setUp.add(new ActionDefinition.SyncInputJobAttachments(Optional.empty()));
            if (!step.definition().dependencies().isEmpty()) {
                setUp.add(new ActionDefinition.SyncInputJobAttachments(Optional.of(step.id())));
            }
        }
        job.definition()
                .environments()
                .forEach(it ->
                        setUp.add(
                                new ActionDefinition.EnvironmentEnter(
                                        EnvironmentName.ofJob(job.id(), it.name()))));
        step.definition()
                .environments()
                .forEach(name ->
                        setUp.add(
                                new ActionDefinition.EnvironmentEnter(
                                        EnvironmentName.ofStep(step.id(), name))));
        return setUp;
    }
}
