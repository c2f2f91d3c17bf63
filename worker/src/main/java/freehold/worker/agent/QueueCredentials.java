package freehold.worker.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AwsCredentials;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The credentials of the queues whose sessions run here, as an AWS profile for their processes. The
 * profile reads them from a file each time, so that long tasks get the newer ones.
 */
final class QueueCredentials {
    /** A farm that refuses for longer has no role for the queue yet. */
    private static final int TRIES = 6;

    private static final String FILE = "credentials.json";

    private final FarmLink link;
    private final WorkerState state;
    private final InstantSource clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(AwsCredentials credentials, Instant lastTry) {}

    QueueCredentials(FarmLink link, WorkerState state, InstantSource clock) {
        this.link = link;
        this.state = state;
        this.clock = clock;
    }

    /**
     * The variables by which processes find the credentials of a queue; none if it has no role.
     *
     * @throws EntityRefused if a session of the queue cannot run
     */
    Map<String, String> variables(String queueId)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        if (!held.containsKey(queueId) && !take(queueId)) {
            return Map.of();
        }
        Path folder = state.queueFolder(queueId);
        return Map.of(
                "AWS_PROFILE", profile(queueId),
                "AWS_CONFIG_FILE", folder.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString());
    }

    /**
     * Replaces what is about to expire.
     *
     * @return the queues whose sessions cannot go on
     */
    List<String> refresh() throws StoppedWaiting, InterruptedException, IOException {
        List<String> lost = new ArrayList<>();
        for (var entry : held.entrySet()) {
            Held now = entry.getValue();
            Instant expiration = now.credentials().expiration();
            if (Expiry.isDue(expiration, now.lastTry(), clock.instant())) {
                entry.setValue(new Held(now.credentials(), clock.instant()));
                if (!retake(entry.getKey()) && Expiry.isLost(expiration, clock.instant())) {
                    lost.add(entry.getKey());
                }
            }
        }
        return lost;
    }

    private boolean retake(String queueId)
            throws StoppedWaiting, InterruptedException, IOException {
        try {
            return take(queueId);
        } catch (EntityRefused refused) {
            return false;
        }
    }

    /** Forgets the credentials of queues that have no session here any more. */
    void keepOnly(Set<String> queues) throws IOException {
        for (String queueId : List.copyOf(held.keySet())) {
            if (!queues.contains(queueId)) {
                held.remove(queueId);
                Files.deleteIfExists(state.queueFolder(queueId).resolve(FILE));
            }
        }
    }

    private boolean take(String queueId)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        WorkerIds worker = link.worker();
        AssumeQueueRoleForWorkerRequest request =
                AssumeQueueRoleForWorkerRequest.builder()
                        .farmId(worker.farmId())
                        .fleetId(worker.fleetId())
                        .workerId(worker.workerId())
                        .queueId(queueId)
                        .build();
        try {
            Optional<AwsCredentials> given =
                    link.calls()
                            .make(
                                    "AssumeQueueRoleForWorker",
                                    () -> link.farm().assumeQueueRoleForWorker(request),
                                    failure ->
                                            Reactions.toQueueRole(
                                                    failure, worker.workerId(), queueId),
                                    TRIES)
                            .credentials();
            if (given.isPresent()) {
                write(queueId, given.get());
                held.put(queueId, new Held(given.get(), clock.instant()));
            }
            return given.isPresent();
        } catch (CallRefused refused) {
            if (refused.reaction() instanceof Reaction.GiveUp(String why)) {
                throw new EntityRefused("no credentials of the queue: " + why);
            }
            return false;
        }
    }

    private void write(String queueId, AwsCredentials credentials) throws IOException {
        Path folder = state.queueFolder(queueId);
        Path file = folder.resolve(FILE).toAbsolutePath();
        PrivateFile.write(file, document(credentials));
        PrivateFile.write(folder.resolve("credentials"), "");
        PrivateFile.write(
                folder.resolve("config"),
                "[profile %s]%ncredential_process = cat \"%s\"%n"
                        .formatted(profile(queueId), file));
    }

    private static String profile(String queueId) {
        return "deadline-" + queueId;
    }

    /** The answer of a credential process, version 1. */
    private static String document(AwsCredentials credentials) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("Version", 1);
            json.writeStringField("AccessKeyId", credentials.accessKeyId());
            json.writeStringField("SecretAccessKey", credentials.secretAccessKey());
            json.writeStringField("SessionToken", credentials.sessionToken());
            json.writeStringField("Expiration", credentials.expiration().toString());
            json.writeEndObject();
        }
        return text.toString();
    }
}
