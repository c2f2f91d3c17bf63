package freehold.controlplane.entity;

import freehold.api.JobAttachmentSettings;
import freehold.api.JobRunAsUser;
import freehold.domain.queue.Queue;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.Document.JsonString;
import freehold.protocol.rest.Json;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a queue says about how its jobs are run, read from its settings as they are kept. */
public final class QueueSettings {
    private final Document settings;

    private QueueSettings(Document settings) {
        this.settings = settings;
    }

    public static QueueSettings of(Queue queue) {
        return new QueueSettings(Json.read(DocumentShape.DOCUMENT, queue.settings()));
    }

    /** The role whose presence says that jobs get credentials. */
    public Optional<String> roleArn() {
        return member("roleArn")
                .flatMap(it ->
                        it instanceof JsonString(String text)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    /** The user of the operating system that jobs run as. */
    public Optional<JobRunAsUser> jobRunAsUser() {
        return member("jobRunAsUser", JobRunAsUser.SHAPE);
    }

    /** Where attachments are kept. */
    Optional<JobAttachmentSettings> jobAttachmentSettings() {
        return member("jobAttachmentSettings", JobAttachmentSettings.SHAPE);
    }

    /** The storage profiles that its jobs and fleets may have. */
    public List<StorageProfileId> allowedStorageProfiles() {
        return texts("allowedStorageProfileIds").stream().map(StorageProfileId::new).toList();
    }

    /** The file systems that every allowed storage profile knows, and that paths are mapped in. */
    public List<String> requiredFileSystemLocationNames() {
        return texts("requiredFileSystemLocationNames");
    }

    /** A list of the API may say the same twice. */
    private List<String> texts(String name) {
        return member(name).stream()
                .flatMap(it ->
                        it instanceof JsonArray(var elements) ? elements.stream() : Stream.empty())
                .flatMap(it ->
                        it instanceof JsonString(String text) ? Stream.of(text) : Stream.empty())
                .distinct()
                .toList();
    }

    private <T> Optional<T> member(String name, Shape<T> shape) {
        return member(name).map(it -> Json.read(shape, Json.write(DocumentShape.DOCUMENT, it)));
    }

    private Optional<Document> member(String name) {
        return settings instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get(name))
                        .filter(it -> !(it instanceof Document.JsonNull))
                : Optional.empty();
    }
}
