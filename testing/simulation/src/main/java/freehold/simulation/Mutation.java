package freehold.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A believable mistake in the code under test.
 *
 * @param name what would be wrong
 * @param file the Java source, from the root of the checkout
 * @param text what stands there, once
 * @param replacement what stands there instead
 */
record Mutation(String name, String file, String text, String replacement) {
    private static final String DOMAIN = "farm/domain/src/main/java/freehold/domain/";
    private static final String CONTROL = "farm/controlplane/src/main/java/freehold/controlplane/";
    private static final String STORE = "farm/store/src/main/java/freehold/store/";

    /** The mutation does not fit the source any more. */
    static final class OutOfDate extends Exception {
        private static final long serialVersionUID = 1L;

        OutOfDate(String what) {
            super(what);
        }
    }

    /** Every mutation there is. */
    static List<Mutation> all() {
        return Stream.of(ofSessions(), ofWorkersAndJobs(), ofHandingOut())
                .flatMap(List::stream)
                .toList();
    }

    /** In how sessions and the attempts in them go. */
    private static List<Mutation> ofSessions() {
        return List.of(
                new Mutation(
                        "a report for an action that is over is believed",
                        DOMAIN + "session/SessionReports.java",
                        "if (action.status().isFinal() || isOlder(report, action)) {",
                        "if (isOlder(report, action)) {"),
                new Mutation(
                        "a retry is not counted",
                        DOMAIN + "session/Attempts.java",
                        "task.failureRetryCount() + 1,",
                        "task.failureRetryCount(),"),
                new Mutation(
                        "a task is retried once too often",
                        DOMAIN + "session/Attempts.java",
                        "if (task.failureRetryCount() >= rules.maxRetries()) {",
                        "if (task.failureRetryCount() > rules.maxRetries()) {"),
                new Mutation(
                        "environments are not exited",
                        DOMAIN + "session/SessionClosing.java",
                        "for (String environment : toExit(settled)) {",
                        "for (String environment : List.<String>of()) {"),
                new Mutation(
                        "environments are exited in the order they were entered",
                        DOMAIN + "session/SessionClosing.java",
                        "return session.actions().reversed().stream()",
                        "return session.actions().stream()"),
                new Mutation(
                        "an environment whose entering failed is not exited",
                        DOMAIN + "session/SessionClosing.java",
                        "case SUCCEEDED, FAILED, CANCELED, INTERRUPTED, RUNNING -> true;",
                        "case FAILED, CANCELED, INTERRUPTED -> false; case SUCCEEDED, RUNNING ->"
                                + " true;"),
                new Mutation(
                        "a session goes on after one of its actions failed",
                        DOMAIN + "session/SessionClosing.java",
                        "OpenSession settled = hasFailed(session) ? end(session) : session;",
                        "OpenSession settled = session;"),
                new Mutation(
                        "a lost session keeps its tasks",
                        CONTROL + "schedule/SessionBooks.java",
                        "settle(before, SessionClosing.abandon(before, tx.now()), true);",
                        "save(before, SessionClosing.abandon(before, tx.now()));"));
    }

    /** In how workers are judged, and what one task means for others. */
    private static List<Mutation> ofWorkersAndJobs() {
        return List.of(
                new Mutation(
                        "a silent worker is never given up",
                        CONTROL + "background/SilenceJudge.java",
                        "return then.since().isAfter(before) ? Optional.empty() :"
                                + " Optional.of(before);",
                        "return Optional.empty();"),
                new Mutation(
                        "an outage of the server counts as silence of the workers",
                        CONTROL + "background/SilenceJudge.java",
                        "return then.since().isAfter(before) ? Optional.empty() :"
                                + " Optional.of(before);",
                        "return Optional.of(before);"),
                new Mutation(
                        "a resolved dependency is not told",
                        CONTROL + "job/OpenBooks.java",
                        "case RESOLVED -> resolve(consumer);",
                        "case RESOLVED -> {}"),
                new Mutation(
                        "a broken dependency cancels nothing",
                        CONTROL + "job/OpenBooks.java",
                        "case BROKEN -> cancel(consumer);",
                        "case BROKEN -> {}"),
                new Mutation(
                        "one failure too many stops a job",
                        CONTROL + "job/OpenBooks.java",
                        "&& failed >= jobAfter.failuresThatStop()",
                        "&& failed > jobAfter.failuresThatStop()"),
                new Mutation(
                        "counts are not moved",
                        DOMAIN + "step/StepTally.java",
                        "counts.moved(change.before().status(), change.after().status(), 1);",
                        "counts.moved(change.before().status(), change.before().status(), 1);"),
                new Mutation(
                        "retries are not added to their step",
                        DOMAIN + "step/StepTally.java",
                        "retries += change.after().failureRetryCount() -"
                                + " change.before().failureRetryCount();",
                        "retries += 0;"),
                new Mutation(
                        "a step's cursor moves too far",
                        DOMAIN + "step/Step.java",
                        "Math.max(cursor, index + 1)",
                        "Math.max(cursor, index + 2)"),
                new Mutation(
                        "a requeued task takes the suspended ones before it along",
                        DOMAIN + "step/Step.java",
                        "baseline.status() == TaskStatus.READY ? Math.max(cursor, index + 1) :"
                                + " cursor,",
                        "Math.max(cursor, index + 1),"));
    }

    /** In who is given what, and what they are told. */
    private static List<Mutation> ofHandingOut() {
        return List.of(
                new Mutation(
                        "a client token is not recognized",
                        CONTROL + "idempotency/Idempotency.java",
                        "Optional<Remembered> remembered ="
                                + " token.flatMap(tx.idempotencyTokens()::find);",
                        "Optional<Remembered> remembered = Optional.empty();"),
                new Mutation(
                        "a busy worker is given a second session",
                        CONTROL + "schedule/WorkerTurn.java",
                        "if (open.isEmpty() && worker.status().takesWork()) {",
                        "if (worker.status().takesWork()) {"),
                new Mutation(
                        "a session that nobody confirms is not taken back",
                        CONTROL + "background/TakeBackUnconfirmedSessions.java",
                        ".filter(session -> session.isOpen() && session.confirmedAt().isEmpty())",
                        ".filter(session -> false)"),
                new Mutation(
                        "the most workers of a job are not minded",
                        CONTROL + "schedule/Openings.java",
                        "return most < 0 ? Integer.MAX_VALUE : Math.max(0, most -"
                                + " candidate.workers());",
                        "return Integer.MAX_VALUE;"),
                new Mutation(
                        "a session is filled up while a job of higher priority waits",
                        CONTROL + "schedule/Handout.java",
                        ".anyMatch(best -> best.priority() > job.settings().priority());",
                        ".anyMatch(best -> best.priority() > 100);"),
                new Mutation(
                        "a session is filled up although its queue is blocked",
                        CONTROL + "schedule/Handout.java",
                        ".filter(it -> tx.queues().block(it.farm(), it.queue()).isEmpty())",
                        ".filter(it -> true)"),
                new Mutation(
                        "what a session used is forgotten when it is counted",
                        CONTROL + "budget/JudgeQueue.java",
                        "if (more != 0) {",
                        "if (more < 0) {"),
                new Mutation(
                        "the room in limits is not minded",
                        CONTROL + "schedule/Openings.java",
                        "long room = Math.min(room(candidate), room(needs));",
                        "long room = room(candidate);"),
                new Mutation(
                        "what a session held of a limit is not given back",
                        STORE + "sql/table/SqlSessions.java",
                        "limits.release(session.job().farm(), session.id());",
                        ""),
                new Mutation(
                        "a suspended task is handed out",
                        STORE + "sql/table/SqlTasks.java",
                        "if (step.baseline().status() != TaskStatus.READY) {",
                        "if (step.baseline().status() == TaskStatus.SUCCEEDED) {"),
                new Mutation(
                        "what is canceled is not told",
                        CONTROL + "schedule/ScheduleAnswers.java",
                        "if (!assignment.canceling().isEmpty()) {",
                        "if (assignment.canceling().isEmpty()) {"),
                new Mutation(
                        "a restarted worker keeps its sessions",
                        DOMAIN + "worker/WorkerTransitions.java",
                        "fitsFleet ? WorkerStatus.STARTED : WorkerStatus.NOT_COMPATIBLE, true);",
                        "fitsFleet ? WorkerStatus.STARTED : WorkerStatus.NOT_COMPATIBLE, false);"),
                new Mutation(
                        "a task in a session is turned without interrupting it",
                        DOMAIN + "task/TargetUpdate.java",
                        "if (task.status().isActive()) {",
                        "if (task.status() == TaskStatus.RUNNING) {"));
    }

    /**
     * The whole source with the mistake in it.
     *
     * @throws OutOfDate if the text does not stand there exactly once
     */
    String mutated(Path root) throws IOException, OutOfDate {
        String source = Files.readString(root.resolve(file));
        int at = source.indexOf(text);
        if (at < 0 || source.indexOf(text, at + 1) >= 0) {
            throw new OutOfDate("%s: does not stand once in %s: %s".formatted(name, file, text));
        }
        return source.replace(text, replacement);
    }
}
