package freehold.cli.event;

import freehold.api.FarmSummary;
import freehold.api.ListFarmsRequest;
import freehold.client.ClientBuilder;
import freehold.client.ClientFailure;
import freehold.client.DeadlineClient;
import freehold.client.FreeholdClient;
import freehold.client.credentials.CredentialsNotFound;
import freehold.protocol.rest.ModeledError;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code freehold events}: what happens to jobs, steps and tasks. */
@Command(
        name = "events",
        description =
                "Shows the events of a farm in the order in which they happened: one JSON object"
                        + " per line in a pipe, one line to read on a terminal.",
        mixinStandardHelpOptions = true)
public final class EventsCommand implements Callable<Integer> {
    /** As the AWS CLI: no usable credentials or settings. */
    private static final int NO_CREDENTIALS = 253;

    /** As the AWS CLI: the service refused, or could not be reached. */
    private static final int REFUSED = 254;

    @Spec private CommandSpec spec;

    @Option(
            names = {"--follow", "-f"},
            description = "Goes on with what happens, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--farm-id", description = "The farm; may be left out if there is only one.")
    private Optional<String> farmId = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "CURSOR|beginning",
            description =
                    "Where to begin: at the oldest event that is kept, or after the one a cursor"
                            + " stands for. With --follow it begins with what happens from now on,"
                            + " otherwise at the beginning.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--job", paramLabel = "ID", description = "Only events of this job.")
    private Optional<String> job = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "Only events of this kind, such as 'Job Run Status Change'; may be repeated.")
    private List<String> types = List.of();

    @Option(
            names = "--profile",
            description = "The AWS profile with the farm's endpoint; AWS_PROFILE's otherwise.")
    private Optional<String> profile = Optional.empty();

    public EventsCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        AtomicBoolean over = new AtomicBoolean();
        if (follow) {
            endWellOnSignal(out, over);
        }
        try (FreeholdClient client = at(FreeholdClient.builder()).build()) {
            var wanted = new Wanted(farm(), from, job, types);
            new Feed(client, wanted, new Lines(out, isTerminal()), spec.commandLine().getErr())
                    .show(follow);
            return 0;
        } catch (CredentialsNotFound | IllegalArgumentException unusable) {
            return failed(unusable, NO_CREDENTIALS);
        } catch (ModeledError | ClientFailure refused) {
            return failed(refused, REFUSED);
        } finally {
            over.set(true);
        }
    }

    /** Whoever follows ends it by Ctrl-C, so that is no failure. */
    private static void endWellOnSignal(PrintWriter out, AtomicBoolean over) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            if (!over.get()) {
                                out.flush();
                                Runtime.getRuntime().halt(0);
                            }
                        }));
    }

    private <C> ClientBuilder<C> at(ClientBuilder<C> builder) {
        return profile.isPresent() ? builder.profile(profile.get()) : builder;
    }

    private String farm() {
        return farmId.orElseGet(() -> {
            try (DeadlineClient client = at(DeadlineClient.builder()).build()) {
                return only(client.listFarmsItems(ListFarmsRequest.builder().build()).toList());
            }
        });
    }

    private String only(List<FarmSummary> farms) {
        if (farms.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--farm-id says which farm is meant; there are " + farms.size() + ".");
        }
        return farms.getFirst().farmId();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .isPresent();
    }

    private int failed(RuntimeException failure, int status) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("freehold events: " + failure.getMessage());
        return status;
    }
}
