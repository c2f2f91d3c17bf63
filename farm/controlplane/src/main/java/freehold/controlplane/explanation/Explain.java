package freehold.controlplane.explanation;

import freehold.api.extension.ExplainOperation;
import freehold.api.extension.ExplainRequest;
import freehold.api.extension.ExplainResponse;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.schedule.Heartbeats;
import freehold.domain.budget.Rates;
import freehold.domain.explanation.Finding;
import freehold.domain.explanation.SessionReasons;
import freehold.store.Reading;
import freehold.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /freehold/…/explanations/{resourceId}}: why something does not run. */
public final class Explain implements ExplainOperation<CallContext> {
    /** How many steps or tasks are named beside the reasons. */
    private static final int RELATED = 20;

    private final Store store;
    private final Heartbeats heartbeats;
    private final Duration silence;
    private final InstantSource clock;
    private final Rates rates;

    /**
     * @param silence after how long without a word a worker is given up
     * @param rates what time on workers costs
     */
    public Explain(
            Store store,
            Heartbeats heartbeats,
            Duration silence,
            InstantSource clock,
            Rates rates) {
        this.store = store;
        this.heartbeats = heartbeats;
        this.silence = silence;
        this.clock = clock;
        this.rates = rates;
    }

    @Override
    public ExplainResponse handle(ExplainRequest request, CallContext context) {
        return store.read(reading -> explain(reading, request.resourceId()));
    }

    private ExplainResponse explain(Reading reading, String id) {
        Facts facts = new Facts(reading, heartbeats, new Facts.Money(rates, clock.instant()));
        SessionReasons sessions = new SessionReasons(clock.instant(), silence);
        Subject subject = Subject.find(reading, id);
        return switch (subject) {
            case Subject.OfJob(var job) -> {
                JobExplanation.Found found = new JobExplanation(facts, sessions, job).found();
                yield ExplanationViews.view(subject, found.findings(), found.related());
            }
            case Subject.OfStep(var job, var step) -> {
                StepExplanation of = new StepExplanation(facts, sessions, job, step);
                yield ExplanationViews.view(subject, of.findings(), of.related(RELATED));
            }
            case Subject.OfTask(var job, var step, var task) -> {
                List<Finding> findings =
                        new TaskExplanation(facts, sessions, job, step)
                                .of(task).stream().map(Finding::of).toList();
                yield ExplanationViews.view(subject, findings, List.of());
            }
            case Subject.OfWorker(var worker, var fleet) ->
                    ExplanationViews.view(
                            subject, WorkerExplanation.findings(facts, worker, fleet), List.of());
        };
    }
}
