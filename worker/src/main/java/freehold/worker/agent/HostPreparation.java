package freehold.worker.agent;

import freehold.api.AwsCredentials;
import freehold.api.HostConfiguration;
import freehold.worker.WorkerEnd;
import freehold.worker.session.ActionState;
import freehold.worker.session.ActionStatus;
import freehold.worker.session.HostScript;
import freehold.worker.session.SessionListener;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the script that the fleet has for its hosts, before the first session and once: that it
 * succeeded is remembered with who the worker is (API: HostConfiguration).
 */
final class HostPreparation {
    /** If the farm names no time (API: the default of a fleet). */
    private static final int USUAL_SECONDS = 300;

    private final WorkerState state;
    private final Map<String, String> environment;
    private final WorkerLog log;
    private final InstantSource clock;
    private final StopSignal stop;

    /**
     * @param environment what the script gets besides what tells it where it is
     */
    HostPreparation(
            WorkerState state,
            Map<String, String> environment,
            WorkerLog log,
            InstantSource clock,
            StopSignal stop) {
        this.state = state;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Makes the host ready, and returns why the worker has to end instead, if it has to.
     *
     * @throws IOException if the state directory cannot be used
     */
    Optional<WorkerEnd> run(
            HostConfiguration configuration, WorkerIds worker, AwsCredentials credentials)
            throws IOException {
        if (state.isHostPrepared()) {
            tell("The host was configured before", "Skipped");
            return Optional.empty();
        }
        tell("Running the host configuration script", "Running");
        int seconds = configuration.scriptTimeoutSeconds().orElse(USUAL_SECONDS);
        HostScript script =
                new HostScript(
                        configuration.scriptBody(),
                        Duration.ofSeconds(seconds),
                        variables(worker, credentials, seconds));
        Optional<String> failure = stop.interruptibly(() -> failure(script));
        if (failure.isPresent()) {
            return Optional.of(stop.isAsked() ? new WorkerEnd.Drained() : failed(failure.get()));
        }
        state.rememberPrepared(worker.workerId());
        tell("The host is configured", "Succeeded");
        return Optional.empty();
    }

    private Optional<String> failure(HostScript script) {
        try {
            ActionStatus ended = script.run(state.directory(), new Lines(), clock);
            return ended.state() == ActionState.SUCCESS
                    ? Optional.empty()
                    : ended.failMessage()
                            .or(() -> ended.exitCode().map(code -> "exit code " + code))
                            .or(() -> Optional.of(ended.state().name()));
        } catch (IOException unwritable) {
            return Optional.of("it could not be written: " + unwritable);
        }
    }

    private WorkerEnd failed(String how) {
        String why = "the host configuration script failed: " + how;
        tell(why, "Failed");
        return new WorkerEnd.Failed(why);
    }

    private void tell(String message, String status) {
        log.event("Worker", "HostConfiguration", message, Map.of("status", status));
    }

    private Map<String, String> variables(
            WorkerIds worker, AwsCredentials credentials, int seconds) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.keySet().removeAll(JobVariables.WORKERS_OWN);
        variables.put("DEADLINE_FARM_ID", worker.farmId());
        variables.put("DEADLINE_FLEET_ID", worker.fleetId());
        variables.put("DEADLINE_WORKER_ID", worker.workerId());
        variables.put("HOST_CONFIG_TIMEOUT_SECONDS", Integer.toString(seconds));
        variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        variables.put("AWS_SESSION_TOKEN", credentials.sessionToken());
        return variables;
    }

    /** Each line of the script in the worker's log. */
    private final class Lines implements SessionListener {
        @Override
        public void output(String line) {
            log.event("Worker", "HostConfiguration", line, Map.of());
        }

        @Override
        public void changed(ActionStatus status) {
            // A script has no progress that anyone waits for; its end is told above.
        }
    }
}
