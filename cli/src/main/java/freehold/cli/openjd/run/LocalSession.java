package freehold.cli.openjd.run;

import freehold.cli.openjd.run.Plan.PlannedStep;
import freehold.openjd.Environment;
import freehold.openjd.job.TaskParameters;
import freehold.worker.session.ActionContext;
import freehold.worker.session.ActionState;
import freehold.worker.session.ActionStatus;
import freehold.worker.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries a plan out in one session: enters the environments, runs the tasks of step after step,
 * and leaves every environment that it entered or tried to, in reverse, however it went.
 */
final class LocalSession {
    private static final String STEP = "STEP - ";

    private final Plan plan;
    private final Session session;
    private final RunLog log;
    private final Interruption interruption;
    private final AtomicLong chunksRun = new AtomicLong();
    private final AtomicReference<Optional<String>> lastStep =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> failure =
            new AtomicReference<>(Optional.empty());

    LocalSession(Plan plan, Session session, RunLog log, Interruption interruption) {
        this.plan = plan;
        this.session = session;
        this.log = log;
        this.interruption = interruption;
    }

    /** Runs all of it, on this thread. */
    void run() {
        log.command("Running job '%s'".formatted(plan.job().name()));
        boolean entered =
                enter("EXTERNAL - ", plan.environments())
                        && enter("JOB - ", plan.job().environments());
        if (entered) {
            runSteps();
        }
        exit("", false);
        log.line("");
        log.command(
                failure.get()
                        .map("ERROR executing action: '%s' (see Task logs for details)"::formatted)
                        .orElse("All actions completed successfully!"));
    }

    /** How many tasks ended well. */
    long chunksRun() {
        return chunksRun.get();
    }

    /** The step that ran last, if one did. */
    Optional<String> lastStep() {
        return lastStep.get();
    }

    boolean succeeded() {
        return failure.get().isEmpty();
    }

    private void runSteps() {
        for (PlannedStep planned : plan.steps()) {
            lastStep.set(Optional.of(planned.step().name()));
            log.command("Running step '%s'".formatted(planned.step().name()));
            boolean ran = enter(STEP, planned.step().environments()) && runTasks(planned);
            boolean left = exit(STEP, true);
            if (!ran || !left) {
                return;
            }
        }
    }

    private boolean runTasks(PlannedStep planned) {
        return switch (planned.tasks()) {
            case Plan.Tasks.Given(var tasks) ->
                    tasks.stream().allMatch(task -> runTask(planned, task));
            case Plan.Tasks.First(long most) ->
                    AdaptiveRun.of(planned.step().parameterSpace(), log)
                            .map(run -> run.all(most, task -> runTask(planned, task)))
                            .orElseGet(() ->
                                    planned.step().parameterSpace().stream()
                                            .limit(most)
                                            .allMatch(task -> runTask(planned, task)));
        };
    }

    private boolean runTask(PlannedStep planned, TaskParameters task) {
        log.banner("Running Task");
        if (!task.values().isEmpty()) {
            log.line("Parameter values:");
            task.values()
                    .forEach((name, value) ->
                            log.line(
                                    "%s(%s) = %s"
                                            .formatted(
                                                    name, value.type().spelling(), value.text())));
        }
        boolean good =
                succeeds(
                        "Run Step '%s' with Task parameters '%s'"
                                .formatted(planned.step().name(), inWords(task)),
                        context -> session.runTask(planned.script(), task.values(), context));
        if (good) {
            chunksRun.incrementAndGet();
        }
        return good;
    }

    private static String inWords(TaskParameters task) {
        return task.values().entrySet().stream()
                .map(value -> "'%s': '%s'".formatted(value.getKey(), value.getValue().text()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private boolean enter(String kind, List<Environment> environments) {
        return environments.stream()
                .allMatch(environment -> {
                    log.banner("Entering Environment: " + environment.name());
                    return succeeds(
                            "Enter Environment '%s'".formatted(environment.name()),
                            context ->
                                    session.enterEnvironment(
                                            kind + environment.name(), environment, context));
                });
    }

    /** Leaves the environments of a kind, innermost first; all where the kind is empty. */
    private boolean exit(String kind, boolean keepsRunning) {
        boolean good = true;
        for (String identifier : session.enteredEnvironments().reversed()) {
            if (identifier.startsWith(kind)) {
                good &= exitOne(identifier, keepsRunning);
            }
        }
        return good;
    }

    /** After an interruption, too, unless it was urgent. */
    private boolean exitOne(String identifier, boolean keepsRunning) {
        var canceler = interruption.arm();
        if (interruption.isUrgent()) {
            return false;
        }
        log.banner("Exiting Environment: " + identifier.substring(identifier.indexOf(" - ") + 3));
        ActionStatus ended =
                session.exitEnvironment(
                        identifier, keepsRunning, new ActionContext(Map.of(), canceler));
        return noted(
                "Exit Environment '%s'".formatted(identifier),
                ended.state() == ActionState.SUCCESS);
    }

    private boolean succeeds(String action, Function<ActionContext, ActionStatus> performed) {
        var canceler = interruption.arm();
        if (interruption.isAsked()) {
            return noted(action, false);
        }
        ActionStatus ended = performed.apply(new ActionContext(Map.of(), canceler));
        return noted(action, ended.state() == ActionState.SUCCESS && !interruption.isAsked());
    }

    /** The first action that fails is the one to tell of. */
    private boolean noted(String action, boolean good) {
        if (!good) {
            failure.updateAndGet(first -> first.or(() -> Optional.of(action)));
        }
        return good;
    }
}
