package freehold.cli.demo;

import freehold.server.configuration.Configuration;
import freehold.server.configuration.ConfigurationReader;
import freehold.server.configuration.ConfigurationReader.Invalid;
import freehold.server.configuration.ConfigurationReader.Valid;
import freehold.server.wiring.Outside;
import freehold.server.wiring.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code freehold demo}: starts a farm with a local worker and runs a sample job on it. */
@Command(
        name = "demo",
        description = {
            "Starts a farm with one local worker, runs a sample job, and shows what GetTask"
                    + " answers.",
            "Everything lives in a temporary folder and is gone afterwards."
        })
public final class DemoCommand implements Callable<Integer> {
    /** Shorter than a real farm's: the only worker is this very process. */
    private static final Map<String, String> SETTINGS =
            Map.of("FREEHOLD_WORKER_NOT_RESPONDING_AFTER", "30s");

    @Spec private CommandSpec spec;

    @Option(
            names = "--once",
            description =
                    "End when the job has ended: GetTask's JSON is the last line, and the exit"
                            + " status is 0 if the task SUCCEEDED.")
    private boolean once;

    @Option(
            names = "--nonce",
            paramLabel = "TEXT",
            description = "What the job's last task prints.")
    private String nonce = "hello from the farm";

    DemoCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("freehold-demo-");
        Thread sweep = new Thread(() -> Folders.delete(folder), "sweep");
        try (Server server = start(folder);
                DemoClients clients = DemoClients.of(server);
                LocalWorker worker = LocalWorker.prepare(clients, folder)) {
            out.println("A farm is up at " + server.endpoint() + ", its data in " + folder);
            DemoFarm farm = DemoFarm.create(clients.deadline());
            worker.start(farm);
            out.println("A worker has joined fleet " + farm.fleetId());
            DemoJob job = DemoJob.submit(clients, farm, nonce);
            boolean succeeded = new DemoReport(out, isTerminal()).show(job);
            if (!once) {
                waitUntilStopped(server, out, sweep);
            }
            return succeeded ? 0 : 1;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Server start(Path folder) throws IOException {
        List<String> flags = List.of("--data", folder.resolve("server").toString(), "--port", "0");
        return switch (ConfigurationReader.read(flags, SETTINGS)) {
            case Valid(Configuration configuration) ->
                    Server.start(
                            configuration,
                            new Outside(
                                    InstantSource.system(),
                                    new SecureRandom(),
                                    () -> Runtime.getRuntime().halt(1)));
            case Invalid(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .isPresent();
    }

    private static void waitUntilStopped(Server server, PrintWriter out, Thread sweep)
            throws InterruptedException {
        out.println();
        out.println(
                "The farm stays up; Ctrl-C ends it and removes its data. Look at it with any AWS"
                        + " client:");
        out.println();
        out.println("  export AWS_CONFIG_FILE=" + server.awsFiles().resolve("config"));
        out.println(
                "  export AWS_SHARED_CREDENTIALS_FILE=" + server.awsFiles().resolve("credentials"));
        out.println("  export AWS_PROFILE=freehold");
        out.println("  aws deadline list-farms");
        out.flush();
        Runtime.getRuntime().addShutdownHook(sweep);
        // The process ends by signal; nothing counts this down.
        new CountDownLatch(1).await();
    }
}
