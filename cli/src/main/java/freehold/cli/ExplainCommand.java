package freehold.cli;

import freehold.api.ResourceNotFoundException;
import freehold.api.extension.ExplainRequest;
import freehold.api.extension.ExplainResponse;
import freehold.client.ClientBuilder;
import freehold.client.ClientFailure;
import freehold.client.FreeholdClient;
import freehold.client.credentials.CredentialsNotFound;
import freehold.protocol.ServiceException;
import freehold.protocol.rest.Json;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code freehold explain ID}: why something does not run, and what to do. */
@Command(
        name = "explain",
        description = "Says why a job, step or task does not run, or why a worker has no work.",
        footer = {
            "",
            "Exits with 0 whatever the explanation says, 3 if there is no such resource,",
            "253 without credentials, 254 if the farm manager refuses, 255 if it does not answer.",
            "",
            "Examples:",
            "  freehold explain job-0123456789abcdef0123456789abcdef",
            "  freehold explain task-0123456789abcdef0123456789abcdef-7 --profile freehold",
            "  freehold explain worker-0123456789abcdef0123456789abcdef --output json"
        })
final class ExplainCommand implements Callable<Integer> {
    /** How an explanation is printed. */
    enum Output {
        text,
        json
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "A job, step, task or worker id.")
    private String id;

    @Option(
            names = "--profile",
            description =
                    "The AWS profile with the farm manager's endpoint and a key; AWS_PROFILE's"
                            + " otherwise.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "text, or the API's answer as json; text otherwise.")
    private Output output;

    ExplainCommand() {}

    @Override
    public Integer call() {
        ClientBuilder<FreeholdClient> builder = FreeholdClient.builder();
        try (FreeholdClient client = profile.map(builder::profile).orElse(builder).build()) {
            ExplainResponse answer =
                    client.explain(ExplainRequest.builder().resourceId(id).build());
            spec.commandLine().getOut().println(text(answer));
            return 0;
        } catch (ResourceNotFoundException missing) {
            return failed(3, missing);
        } catch (CredentialsNotFound | IllegalArgumentException unusable) {
            return failed(253, unusable);
        } catch (ServiceException refused) {
            return failed(254, refused);
        } catch (ClientFailure silent) {
            return failed(255, silent);
        }
    }

    private String text(ExplainResponse answer) {
        return switch (output) {
            case text -> ExplanationText.of(answer);
            case json -> Json.write(ExplainResponse.SHAPE, answer);
        };
    }

    private int failed(int status, RuntimeException why) {
        spec.commandLine().getErr().println("freehold explain: " + why.getMessage());
        return status;
    }
}
