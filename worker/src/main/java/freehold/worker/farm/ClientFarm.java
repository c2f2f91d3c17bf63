package freehold.worker.farm;

import freehold.api.AssumeFleetRoleForWorkerRequest;
import freehold.api.AssumeFleetRoleForWorkerResponse;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AssumeQueueRoleForWorkerResponse;
import freehold.api.AwsCredentials;
import freehold.api.BatchGetJobEntityRequest;
import freehold.api.BatchGetJobEntityResponse;
import freehold.api.CreateWorkerRequest;
import freehold.api.CreateWorkerResponse;
import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdateWorkerResponse;
import freehold.api.UpdateWorkerScheduleRequest;
import freehold.api.UpdateWorkerScheduleResponse;
import freehold.client.ClientBuilder;
import freehold.client.ClientFailure;
import freehold.client.DeadlineClient;
import freehold.client.credentials.CredentialSource;
import freehold.client.credentials.Credentials;
import freehold.client.logs.LogsClient;
import freehold.protocol.ServiceException;
import freehold.worker.log.LogDestination;
import freehold.worker.log.LogEvent;
import freehold.worker.log.LogRefused;
import freehold.worker.log.LogService;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A farm behind an endpoint, be it Freehold's or AWS's, as the project's client reaches it. */
public final class ClientFarm implements FarmAccess {
    private final FarmAddress address;

    public ClientFarm(FarmAddress address) {
        this.address = address;
    }

    @Override
    public FarmService asHost() {
        return new Service(open(address.hosts(DeadlineClient.builder())));
    }

    @Override
    public FarmService asWorker(Supplier<AwsCredentials> credentials) {
        return new Service(
                open(address.at(DeadlineClient.builder()).credentials(source(credentials))));
    }

    @Override
    public LogService logs(Supplier<AwsCredentials> credentials) {
        return new Logs(open(address.at(LogsClient.builder()).credentials(source(credentials))));
    }

    /** Each call is tried once: when to try again is the worker's own decision. */
    private static <C> C open(ClientBuilder<C> builder) {
        return builder.maxAttempts(1).build();
    }

    private static CredentialSource source(Supplier<AwsCredentials> credentials) {
        return () -> Credentials.of(credentials.get());
    }

    private record Service(DeadlineClient client) implements FarmService {
        /** In seconds; a farm that does not know it answers at once. */
        private static final String HOLD = "x-freehold-hold";

        @Override
        public CreateWorkerResponse createWorker(CreateWorkerRequest request) {
            return answer(() -> client.createWorker(request));
        }

        @Override
        public AssumeFleetRoleForWorkerResponse assumeFleetRoleForWorker(
                AssumeFleetRoleForWorkerRequest request) {
            return answer(() -> client.assumeFleetRoleForWorker(request));
        }

        @Override
        public UpdateWorkerResponse updateWorker(UpdateWorkerRequest request) {
            return answer(() -> client.updateWorker(request));
        }

        @Override
        public UpdateWorkerScheduleResponse updateWorkerSchedule(
                UpdateWorkerScheduleRequest request, Duration hold) {
            DeadlineClient patient =
                    hold.isZero()
                            ? client
                            : client.withHeader(HOLD, Long.toString(hold.toSeconds()));
            return answer(() -> patient.updateWorkerSchedule(request));
        }

        @Override
        public BatchGetJobEntityResponse batchGetJobEntity(BatchGetJobEntityRequest request) {
            return answer(() -> client.batchGetJobEntity(request));
        }

        @Override
        public AssumeQueueRoleForWorkerResponse assumeQueueRoleForWorker(
                AssumeQueueRoleForWorkerRequest request) {
            return answer(() -> client.assumeQueueRoleForWorker(request));
        }

        private static <T> T answer(Supplier<T> call) {
            try {
                return call.get();
            } catch (ClientFailure failure) {
                throw new FarmUnreachable(failure.getMessage(), failure);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private record Logs(LogsClient client) implements LogService {
        @Override
        public void put(LogDestination destination, List<LogEvent> events) {
            try {
                client.putLogEvents(
                        destination.group(),
                        destination.stream(),
                        events.stream()
                                .map(event ->
                                        new freehold.client.logs.LogEvent(
                                                event.timestamp(), event.message()))
                                .toList());
            } catch (ServiceException | ClientFailure failure) {
                throw new LogRefused(failure.getMessage(), failure);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
