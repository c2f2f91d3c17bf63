package freehold.server.local;

import freehold.domain.farm.FarmId;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How workers are started, and how a process that an earlier server started is told from others: by
 * its arguments, of which the system knows the truth however the server ended.
 *
 * @param command the {@code freehold} command
 * @param endpoint where this server answers
 * @param awsFiles the ready-made files that point at it
 */
public record Launch(Path command, URI endpoint, Path awsFiles) {
    private static final String PROFILE = "freehold-worker";
    private static final String STATE = "--state-directory";
    private static final String SERVER = "-Dfreehold.server=";
    private static final String JAVA_OPTIONS = "FREEHOLD_JAVA_OPTIONS";

    Process start(FarmId farm, Place place) throws IOException {
        Files.createDirectories(place.folder());
        ProcessBuilder builder = new ProcessBuilder(arguments(farm, place));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_CONFIG_FILE", awsFiles.resolve("config").toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", awsFiles.resolve("credentials").toString());
        environment.merge(JAVA_OPTIONS, SERVER + endpoint, (before, ours) -> before + " " + ours);
        return builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                .start();
    }

    private List<String> arguments(FarmId farm, Place place) {
        return List.of(
                command.toString(),
                "worker",
                "--farm-id",
                farm.value(),
                "--fleet-id",
                place.fleet().value(),
                "--profile",
                PROFILE,
                "--session-root",
                place.sessions().toString(),
                STATE,
                place.state().toString());
    }

    /** The processes that live in a folder below this one, whoever started them. */
    static Stream<ProcessHandle> below(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> state(process).filter(it -> it.startsWith(folder)).isPresent());
    }

    /** The state directory that a worker's process was started with. */
    static Optional<Path> state(ProcessHandle process) {
        List<String> arguments = arguments(process);
        int at = arguments.indexOf(STATE);
        return at < 0 || at + 1 == arguments.size()
                ? Optional.empty()
                : Optional.of(Path.of(arguments.get(at + 1)));
    }

    /** Whether the process works for a server at this one's address. */
    boolean isOurs(ProcessHandle process) {
        return arguments(process).contains(SERVER + endpoint);
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }
}
