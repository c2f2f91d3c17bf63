package freehold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A worker agent in a process of its own, with its files in a folder of its own. */
final class WorkerAgent implements AutoCloseable {
    private static final String PROFILE = "freehold-worker";
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final Thread hook;

    private WorkerAgent(Process process, Thread hook) {
        this.process = process;
        this.hook = hook;
    }

    /** The agents there are. */
    enum Kind {
        OWN("own"),
        STOCK("stock");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /** What starts the agent, with its files in {@code folder}. */
        private List<String> command(Path folder) {
            return switch (this) {
                case OWN ->
                        List.of(
                                System.getProperty("freehold.command", "freehold"),
                                "worker",
                                "--profile",
                                PROFILE,
                                "--session-root",
                                folder.resolve("sessions").toString(),
                                "--state-directory",
                                folder.resolve("state").toString());
                case STOCK ->
                        List.of(
                                stock().toString(),
                                "--run-jobs-as-agent-user",
                                "--no-shutdown",
                                "--no-host-metrics-logging",
                                "--logs-dir",
                                folder.resolve("logs").toString(),
                                "--persistence-dir",
                                folder.resolve("state").toString(),
                                "--session-root-dir",
                                folder.resolve("sessions").toString());
            };
        }

        private static Path stock() {
            return Optional.ofNullable(System.getProperty("freehold.bench.agent"))
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .orElseThrow(() ->
                            new Unavailable(
                                    "the stock agent needs python3 with its venv module, and PyPI"
                                            + " to install it from"));
        }
    }

    /**
     * Starts an agent for a farm's fleet.
     *
     * @throws Unavailable if {@code bench/run} could not install it
     */
    static WorkerAgent start(Kind kind, Scene scene, Farm farm) throws IOException {
        Path folder = Files.createDirectory(scene.running().folder().resolve(kind.text()));
        for (String name : List.of("sessions", "state", "logs", "home")) {
            Files.createDirectory(folder.resolve(name));
        }
        List<String> command = new ArrayList<>(kind.command(folder));
        command.addAll(List.of("--farm-id", farm.id(), "--fleet-id", farm.fleet()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path aws = Scene.data(scene.running().folder()).resolve("aws");
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_CONFIG_FILE",
                                aws.resolve("config").toString(),
                                "AWS_SHARED_CREDENTIALS_FILE",
                                aws.resolve("credentials").toString(),
                                "AWS_PROFILE",
                                PROFILE,
                                "AWS_EC2_METADATA_DISABLED",
                                "true",
                                "DEADLINE_CLOUD_TELEMETRY_OPT_OUT",
                                "true",
                                "HOME",
                                folder.resolve("home").toString()));
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("agent.log").toFile())
                        .start();
        Thread hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        return new WorkerAgent(process, hook);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
