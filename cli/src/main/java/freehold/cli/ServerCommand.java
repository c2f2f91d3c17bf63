package freehold.cli;

import freehold.server.configuration.Configuration;
import freehold.server.configuration.ConfigurationReader;
import freehold.server.configuration.ConfigurationReader.Invalid;
import freehold.server.configuration.ConfigurationReader.Valid;
import freehold.server.wiring.Outside;
import freehold.server.wiring.Server;
import freehold.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code freehold server}: serves until SIGTERM, then drains. Its flags are the configuration's.
 */
@Command(
        name = "server",
        description = {
            "Serves a farm until it is told to stop.",
            "",
            "Every setting can be a flag, an environment variable or a line of the configuration"
                + " file; docs/configuration.md lists them. The common ones: --data DIR, --port N"
                + " (0 picks a free one), --store URL, --host ADDRESS, --config FILE."
        })
final class ServerCommand implements Callable<Integer> {
    private static final int MISUSE = 2;
    private static final int LOST_DISK = 70;

    @Spec private CommandSpec spec;
    @Unmatched private List<String> flags = new ArrayList<>();

    ServerCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        return switch (ConfigurationReader.read(flags, System.getenv())) {
            case Valid(Configuration configuration) -> serve(configuration);
            case Invalid(var problems) -> {
                problems.forEach(problem ->
                        spec.commandLine().getErr().println("freehold server: " + problem));
                yield MISUSE;
            }
        };
    }

    private int serve(Configuration configuration) throws InterruptedException {
        Server server;
        try {
            server =
                    Server.start(
                            configuration,
                            new Outside(
                                    InstantSource.system(),
                                    new SecureRandom(),
                                    () -> Runtime.getRuntime().halt(LOST_DISK),
                                    Optional.ofNullable(System.getProperty("freehold.command"))
                                            .map(Path::of)));
        } catch (IOException | StoreException | IllegalArgumentException unusable) {
            spec.commandLine().getErr().println("freehold server: " + unusable.getMessage());
            return 1;
        }
        server.endOnSignal();
        spec.commandLine().getOut().println("ready " + server.endpoint());
        spec.commandLine().getOut().flush();
        // The process ends by signal; nothing counts this down.
        new CountDownLatch(1).await();
        return 0;
    }
}
