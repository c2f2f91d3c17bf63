package freehold.worker.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freehold.api.AssumeQueueRoleForWorkerRequest;
import freehold.api.AwsCredentials;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * @param folders where they are written; one for each user whose processes read them
     */
    private record Held(AwsCredentials credentials, Instant lastTry, Set<PrivateFolder> folders) {
        Held in(PrivateFolder folder) {
            return new Held(
                    credentials,
                    lastTry,
                    Stream.concat(folders.stream(), Stream.of(folder))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    QueueCredentials(FarmLink link, WorkerState state, InstantSource clock) {
        this.link = link;
        this.state = state;
        this.clock = clock;
    }

    /** The folder that processes of the worker's own user read them from. */
    PrivateFolder folder(String queueId) {
        return PrivateFolder.ofOwner(state.queueFolder(queueId));
    }

    /**
     * The variables by which processes find the credentials of a queue; none if it has no role.
     *
     * @throws EntityRefused if a session of the queue cannot run
     */
    Map<String, String> variables(String queueId, PrivateFolder folder)
            throws EntityRefused, StoppedWaiting, InterruptedException, IOException {
        if (!held.containsKey(queueId) && !take(queueId, Set.of(folder))) {
            return Map.of();
        }
        Held now = held.computeIfPresent(queueId, (_, before) -> before.in(folder));
        if (now == null) {
            return Map.of();
        }
        write(queueId, now.credentials(), folder);
        return Map.of(
                "AWS_PROFILE", profile(queueId),
                "AWS_CONFIG_FILE", folder.path().resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.path().resolve("credentials").toString());
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
                entry.setValue(new Held(now.credentials(), clock.instant(), now.folders()));
                if (!retake(entry.getKey(), now.folders())
                        && Expiry.isLost(expiration, clock.instant())) {
                    lost.add(entry.getKey());
                }
            }
        }
        return lost;
    }

    private boolean retake(String queueId, Set<PrivateFolder> folders)
            throws StoppedWaiting, InterruptedException, IOException {
        try {
            return take(queueId, folders);
        } catch (EntityRefused refused) {
            return false;
        }
    }

    /** Forgets the credentials of queues that have no session here any more. */
    void keepOnly(Set<String> queues) throws IOException {
        for (String queueId : List.copyOf(held.keySet())) {
            if (!queues.contains(queueId)) {
                Held gone = held.remove(queueId);
                if (gone != null) {
                    forget(gone);
                }
            }
        }
    }

    private static void forget(Held gone) throws IOException {
        for (PrivateFolder folder : gone.folders()) {
            folder.delete(FILE);
        }
    }

    private boolean take(String queueId, Set<PrivateFolder> folders)
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
                for (PrivateFolder folder : folders) {
                    write(queueId, given.get(), folder);
                }
                held.put(queueId, new Held(given.get(), clock.instant(), folders));
            }
            return given.isPresent();
        } catch (CallRefused refused) {
            if (refused.reaction() instanceof Reaction.GiveUp(String why)) {
                throw new EntityRefused("no credentials of the queue: " + why);
            }
            return false;
        }
    }

    private static void write(String queueId, AwsCredentials credentials, PrivateFolder folder)
            throws IOException {
        Path file = folder.path().resolve(FILE).toAbsolutePath();
        folder.write(FILE, document(credentials));
        folder.write("credentials", "");
        folder.write(
                "config",
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
