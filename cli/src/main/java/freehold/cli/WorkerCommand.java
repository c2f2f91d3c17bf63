package freehold.cli;

import freehold.worker.RunJobsAs;
import freehold.worker.Worker;
import freehold.worker.WorkerEnd;
import freehold.worker.WorkerSettings;
import freehold.worker.farm.ClientFarm;
import freehold.worker.farm.FarmAddress;
import freehold.worker.session.JobUser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--run-jobs-as-agent-user",
            description =
                    "Runs every job as the user of this process, whatever user its queue names.")
    private boolean asAgentUser;

    @Option(
            names = "--posix-job-user",
            paramLabel = "USER:GROUP",
            converter = JobUserConverter.class,
            description =
                    "Runs every job as this user, whatever user its queue names; this process must"
                            + " be allowed to become it by sudo and be a member of the group.")
    private Optional<JobUser> jobUser = Optional.empty();

    WorkerCommand() {}

    private static final class JobUserConverter implements ITypeConverter<JobUser> {
        @Override
        public JobUser convert(String text) {
            String[] names = text.split(":", -1);
            if (names.length != 2) {
                throw new TypeConversionException("'%s' is not USER:GROUP".formatted(text));
            }
            try {
                return new JobUser(names[0], names[1]);
            } catch (IllegalArgumentException noName) {
                throw new TypeConversionException(noName.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Path state = stateDirectory.orElseGet(this::usualState);
        var settings =
                new WorkerSettings(
                        farmId,
                        fleetId,
                        sessionRoot.orElse(state.resolve("sessions")),
                        state,
                        new WorkerSettings.Offers(Map.of(), Map.of()),
                        new WorkerSettings.Sessions(runJobsAs(), false, Map.of()));
        var address = profile.map(FarmAddress::ofProfile).orElseGet(FarmAddress::standard);
        try {
            Worker worker = new Worker(settings, new ClientFarm(address), InstantSource.system());
            return status(worker.runUntilSignaled());
        } catch (IOException | IllegalArgumentException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        }
    }

    private RunJobsAs runJobsAs() {
        if (asAgentUser && jobUser.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run-jobs-as-agent-user and --posix-job-user exclude each other");
        }
        return asAgentUser
                ? new RunJobsAs.AgentUser()
                : jobUser.<RunJobsAs>map(RunJobsAs.Always::new).orElseGet(RunJobsAs.QueueUser::new);
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
