package freehold.controlplane.explanation;

import freehold.domain.explanation.Finding;
import freehold.domain.explanation.Reason;
import freehold.domain.explanation.Wording;
import freehold.domain.step.Step;
import freehold.domain.task.Task;
import freehold.domain.task.TaskStatus;
import java.util.List;
import java.util.Optional;

/**
 * A step or task that says more when it is explained itself.
 *
 * @param summary the sentence of its first reason
 */
record Related(String id, Optional<String> name, TaskStatus status, String summary) {
    static Related of(Step step, List<Finding> findings) {
        return new Related(
                step.id().value(),
                Optional.of(step.definition().name()),
                step.counts().rollUp().orElseThrow(),
                Wording.of(findings.getFirst().reason()).message());
    }

    static Related of(Task task, List<? extends Reason> reasons) {
        return new Related(
                task.id().value(),
                Optional.empty(),
                task.status(),
                Wording.of(reasons.getFirst()).message());
    }
}
