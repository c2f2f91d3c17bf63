package freehold.worker.agent;

import freehold.api.AssignedSessionActionDefinition;
import freehold.api.AssignedTaskRunSessionActionDefinition;
import freehold.openjd.Environment;
import freehold.openjd.StepTemplate;
import freehold.openjd.job.ParameterValue;
import freehold.worker.agent.ActionQueue.Begun;
import freehold.worker.session.ActionContext;
import freehold.worker.session.ActionStatus;
import freehold.worker.session.Session;
import java.util.List;
import java.util.Map;

/** Does in a session what an assigned action says. */
final class SessionActions {
    private final Session session;
    private final JobEntities entities;

    SessionActions(SessionOpening.Opened opened) {
        this.session = opened.session();
        this.entities = opened.entities();
    }

    /**
     * Runs the action to its end.
     *
     * @throws EntityRefused if it cannot even begin
     */
    ActionStatus perform(Begun begun) throws EntityRefused, StoppedWaiting, InterruptedException {
        ActionContext context =
                new ActionContext(JobVariables.ofAction(begun.action()), begun.canceler());
        return switch (begun.action().definition()) {
            case AssignedSessionActionDefinition.EnvEnter(var enter) ->
                    enter(enter.environmentId(), begun.id(), context);
            case AssignedSessionActionDefinition.EnvExit(var exit) ->
                    exit(exit.environmentId(), begun.id(), context);
            case AssignedSessionActionDefinition.TaskRun(var task) ->
                    run(task, begun.id(), context);
            case AssignedSessionActionDefinition.SyncInputJobAttachments _ ->
                    throw new EntityRefused("this worker does not transfer job attachments");
            case AssignedSessionActionDefinition.SdkUnknownMember(var name) ->
                    throw new EntityRefused(
                            "this worker does not know session actions of the kind " + name);
        };
    }

    private ActionStatus enter(String environmentId, String actionId, ActionContext context)
            throws EntityRefused, StoppedWaiting, InterruptedException {
        Environment environment = entities.environment(environmentId);
        session.log("== Entering environment %s (%s)".formatted(environment.name(), actionId));
        return session.enterEnvironment(environmentId, environment, context);
    }

    private ActionStatus exit(String environmentId, String actionId, ActionContext context)
            throws EntityRefused {
        List<String> entered = session.enteredEnvironments();
        if (entered.isEmpty() || !entered.getLast().equals(environmentId)) {
            throw new EntityRefused(
                    "environment %s is not the innermost active environment; active are %s"
                            .formatted(environmentId, entered));
        }
        session.log(
                "== Leaving environment %s (%s)"
                        .formatted(EnvironmentIds.name(environmentId), actionId));
        return session.exitEnvironment(environmentId, true, context);
    }

    private ActionStatus run(
            AssignedTaskRunSessionActionDefinition task, String actionId, ActionContext context)
            throws EntityRefused, StoppedWaiting, InterruptedException {
        StepTemplate step = entities.step(task.stepId());
        Map<String, ParameterValue> parameters = Parameters.ofTask(task.parameters());
        session.log(
                "== Running %s of step %s (%s)"
                        .formatted(task.taskId().orElse("a task"), step.name(), actionId));
        parameters.forEach(
                (name, value) -> session.log("   %s = %s".formatted(name, value.text())));
        return session.runTask(step.script(), parameters, context);
    }
}
