package freehold.worker.agent;

import freehold.api.HostConfiguration;
import freehold.api.UpdatedWorkerStatus;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.FarmAccess;
import freehold.worker.farm.FarmService;
import freehold.worker.log.LogService;
import freehold.worker.log.LogStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A worker agent from its start to its end, through as many fresh starts as the farm wants of it.
 */
public final class Agent {
    private static final System.Logger LOG = System.getLogger(Agent.class.getName());

    private final WorkerSettings settings;
    private final FarmAccess farm;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final StopSignal stop = new StopSignal();
    private final Bell bell = new Bell();

    /**
     * @param environment the variables of the worker's own process
     * @param random unpredictable, and safe for many threads
     */
    public Agent(
            WorkerSettings settings,
            FarmAccess farm,
            Map<String, String> environment,
            InstantSource clock,
            RandomGenerator random) {
        this.settings = settings;
        this.farm = farm;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Asks the agent to end; it gives back what it has not begun and interrupts the rest. Once is
     * enough.
     */
    public void stop() {
        stop.ask();
        bell.ring();
    }

    /**
     * Works until it ends; may be called once.
     *
     * @throws IOException if the state directory or the session root cannot be used
     */
    public WorkerEnd run() throws InterruptedException, IOException {
        WorkerState state = new WorkerState(settings.stateDirectory());
        Backoff backoff = new Backoff(random);
        PatientCalls calls = new PatientCalls(backoff, stop);
        for (int starts = 1; ; starts++) {
            try {
                return once(state, calls);
            } catch (StoppedWaiting stopped) {
                return new WorkerEnd.Drained();
            } catch (CallRefused refused) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "worker not accepted: " + refused.getMessage());
                switch (refused.reaction()) {
                    case Reaction.Register _ -> state.forget();
                    case Reaction.StartAgain _ -> {}
                    default -> {
                        return new WorkerEnd.Failed(refused.why());
                    }
                }
            }
            if (stop.await(backoff.pause(starts, Optional.empty()))) {
                return new WorkerEnd.Drained();
            }
        }
    }

    private WorkerEnd once(WorkerState state, PatientCalls calls)
            throws CallRefused, StoppedWaiting, InterruptedException, IOException {
        Enrollment enrollment = new Enrollment(settings, state, farm, calls, random);
        WorkerIds worker = enrollment.identify();
        FleetCredentials credentials = new FleetCredentials(worker, farm, calls, state, clock);
        try (FarmService asWorker = farm.asWorker(credentials);
                LogService logs = farm.logs(credentials)) {
            credentials.acquire(asWorker);
            FarmLink link = new FarmLink(worker, asWorker, calls);
            Enrollment.Welcome welcome = enrollment.start(link);
            try (LogStream stream = LogStream.open(welcome.log(), logs, clock)) {
                WorkerLog log = new WorkerLog(stream, worker);
                log.event("Worker", "Start", "Worker started", Map.of());
                PatientCalls leaving = new PatientCalls(new Backoff(random), new StopSignal());
                Optional<WorkerEnd> unready =
                        prepare(welcome.script(), worker, credentials, state, log);
                WorkerEnd end;
                if (unready.isPresent()) {
                    end = unready.get();
                    Enrollment.tellStop(link, leaving, UpdatedWorkerStatus.STOPPED);
                } else {
                    end = loop(link, credentials, state, logs, log).run(leaving);
                }
                log.event("Worker", "Stop", "Worker ended: " + end, Map.of());
                return end;
            }
        }
    }

    private Optional<WorkerEnd> prepare(
            Optional<HostConfiguration> script,
            WorkerIds worker,
            FleetCredentials credentials,
            WorkerState state,
            WorkerLog log)
            throws IOException {
        HostPreparation preparation = new HostPreparation(state, variables(), log, clock, stop);
        return script.isPresent()
                ? preparation.run(script.get(), worker, credentials.get())
                : Optional.empty();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(settings.sessions().variables());
        return variables;
    }

    private ScheduleLoop loop(
            FarmLink link,
            FleetCredentials credentials,
            WorkerState state,
            LogService logs,
            WorkerLog log) {
        Workshop workshop =
                new Workshop(
                        settings.sessions(),
                        settings.sessionRoot(),
                        variables(),
                        destination -> LogStream.open(destination, logs, clock),
                        clock,
                        random);
        QueueCredentials queues = new QueueCredentials(link, state, clock);
        Reports reports = new Reports();
        AgentSessions sessions =
                new AgentSessions(
                        new SessionOpening(link, queues, workshop),
                        workshop,
                        new ActionReporter(reports, bell, clock),
                        log);
        return new ScheduleLoop(
                link, sessions, reports, new AgentCredentials(credentials, queues), bell, stop);
    }
}
