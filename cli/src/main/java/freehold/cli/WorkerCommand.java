package freehold.cli;

import freehold.worker.Worker;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.ClientFarm;
import freehold.worker.farm.FarmAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code freehold worker}: one worker, until SIGTERM drains it. */
@Command(
        name = "worker",
        description =
                "Joins this machine to a fleet and runs its sessions until it is told to stop.")
final class WorkerCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--farm-id", required = true, description = "The farm.")
    private String farmId;

    @Option(names = "--fleet-id", required = true, description = "The fleet to join.")
    private String fleetId;

    @Option(
            names = "--profile",
            description =
                    "The AWS profile with the farm's endpoint and the host's key; AWS_PROFILE's"
                            + " otherwise.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--session-root",
            paramLabel = "DIR",
            description =
                    "Below it sessions get their working directories; in the state directory"
                            + " otherwise.")
    private Optional<Path> sessionRoot = Optional.empty();

    @Option(
            names = "--state-directory",
            paramLabel = "DIR",
            description =
                    "Remembers the worker from one start to the next; one per fleet below the"
                            + " user's state folder otherwise.")
    private Optional<Path> stateDirectory = Optional.empty();

    WorkerCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Path state = stateDirectory.orElseGet(this::usualState);
        var settings =
                WorkerSettings.plain(
                        farmId, fleetId, sessionRoot.orElse(state.resolve("sessions")), state);
        var address = profile.map(FarmAddress::ofProfile).orElseGet(FarmAddress::standard);
        try {
            Worker worker = new Worker(settings, new ClientFarm(address), InstantSource.system());
            return status(worker.runUntilSignaled());
        } catch (IOException | IllegalArgumentException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        }
    }

    private int status(WorkerEnd end) {
        return switch (end) {
            case WorkerEnd.Drained _, WorkerEnd.Dismissed _ -> 0;
            case WorkerEnd.Failed(var why) -> failed(why);
        };
    }

    private int failed(String why) {
        spec.commandLine().getErr().println("freehold worker: " + why);
        return 1;
    }

    private Path usualState() {
        String home =
                System.getenv()
                        .getOrDefault(
                                "XDG_STATE_HOME",
                                System.getProperty("user.home") + "/.local/state");
        return Path.of(home, "freehold", "worker", fleetId);
    }
}
