package freehold.controlplane.storageprofile;

import static freehold.controlplane.storageprofile.Depot.PROJECTS;
import static freehold.controlplane.storageprofile.Depot.TOOLS;
import static freehold.controlplane.storageprofile.Depot.capabilities;
import static freehold.controlplane.storageprofile.Depot.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.CustomerManagedFleetOperatingSystemFamily;
import freehold.api.JobRunAsUser;
import freehold.api.PathFormat;
import freehold.api.PathMappingRule;
import freehold.api.PosixUser;
import freehold.api.ResourceNotFoundException;
import freehold.api.RunAs;
import freehold.api.ValidationException;
import freehold.controlplane.schedule.Studio;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.store.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queues, fleets, jobs and storage profiles keep between them. */
final class StorageProfileRulesTest {
    private static final String UNKNOWN = "sp-" + "0".repeat(32);
    private static final String MISMATCH = "Mismatch between storage profile ids.";

    private final Depot depot;

    StorageProfileRulesTest(@TempDir Path folder) {
        this.depot = new Depot(folder);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void anAllowedProfileKnowsAllThatItsQueueRequires() {
        String profile = depot.windows(PROJECTS);
        String lacks =
                "Storage profile id: "
                        + profile
                        + " does not have required file system location: Tools";

        refused(
                () ->
                        depot.queue(it ->
                                it.allowedStorageProfileIds(List.of(profile))
                                        .requiredFileSystemLocationNames(
                                                List.of("Projects", "Tools"))),
                lacks);
        String queue = depot.queueAllowing(profile);
        refused(
                () ->
                        depot.updateQueue(
                                queue,
                                it -> it.requiredFileSystemLocationNamesToAdd(List.of("Tools"))),
                lacks);
        depot.update(profile, it -> it.fileSystemLocationsToAdd(List.of(TOOLS)));
        depot.updateQueue(queue, it -> it.requiredFileSystemLocationNamesToAdd(List.of("Tools")));
        refused(
                () -> depot.update(profile, it -> it.fileSystemLocationsToRemove(List.of(TOOLS))),
                lacks);
        depot.updateQueue(
                queue, it -> it.requiredFileSystemLocationNamesToRemove(List.of("Tools")));
        depot.update(profile, it -> it.fileSystemLocationsToRemove(List.of(TOOLS)));
        assertThat(depot.get(profile).fileSystemLocations()).contains(List.of(PROJECTS));
    }

    @Test
    void aQueueThatAllowsAnotherProfileAsksItToo() {
        String queue = depot.queue(it -> it.requiredFileSystemLocationNames(List.of("Projects")));
        String profile = depot.linux(TOOLS);

        refused(
                () ->
                        depot.updateQueue(
                                queue, it -> it.allowedStorageProfileIdsToAdd(List.of(profile))),
                "location: Projects");
    }

    @Test
    void profilesThatDoNotExistAreNamed() {
        String queue = depot.queueAllowing();

        missing(() -> depot.queueAllowing(UNKNOWN));
        missing(() ->
                depot.updateQueue(queue, it -> it.allowedStorageProfileIdsToAdd(List.of(UNKNOWN))));
        missing(() -> depot.fleetWith(UNKNOWN));
        missing(() -> depot.updateFleet(depot.fleet(it -> it), it -> it.storageProfileId(UNKNOWN)));
    }

    @Test
    void aFleetOfAProfileServesOnlyQueuesThatAllowIt() {
        String profile = depot.linux(PROJECTS);
        String fleet = depot.fleetWith(profile);
        String queue = depot.queueAllowing();

        refused(() -> depot.associate(queue, fleet), MISMATCH);
        assertThat(associations(queue)).isZero();
        depot.updateQueue(queue, it -> it.allowedStorageProfileIdsToAdd(List.of(profile)));
        depot.associate(queue, fleet);
        depot.associate(queue, depot.fleet(it -> it));
        assertThat(associations(queue)).isEqualTo(2);
    }

    @Test
    void neitherSideOfAnAssociationMayBreakIt() {
        String profile = depot.linux(PROJECTS);
        String other = depot.linux(PROJECTS);
        String queue = depot.queueAllowing(profile);
        String fleet = depot.fleetWith(profile);
        depot.associate(queue, fleet);

        refused(
                () ->
                        depot.updateQueue(
                                queue, it -> it.allowedStorageProfileIdsToRemove(List.of(profile))),
                MISMATCH);
        refused(() -> depot.updateFleet(fleet, it -> it.storageProfileId(other)), MISMATCH);
        depot.updateQueue(queue, it -> it.allowedStorageProfileIdsToAdd(List.of(other)));
        depot.updateFleet(fleet, it -> it.storageProfileId(other));
        depot.updateQueue(queue, it -> it.allowedStorageProfileIdsToRemove(List.of(profile)));
        depot.updateFleet(fleet, it -> it);
    }

    @Test
    void neitherSideOfAnAssociationMayLeaveTheOtherWithoutAUser() {
        String queue = depot.queueAllowing();
        String fleet = depot.fleet(it -> it);
        depot.associate(queue, fleet);
        JobRunAsUser nobody = JobRunAsUser.builder().runAs(RunAs.QUEUE_CONFIGURED_USER).build();
        JobRunAsUser posix =
                nobody.toBuilder()
                        .posix(PosixUser.builder().user("render").group("render").build())
                        .build();

        refused(
                () -> depot.updateQueue(queue, it -> it.jobRunAsUser(nobody)),
                "jobRunAsUser.posix");
        depot.updateQueue(queue, it -> it.jobRunAsUser(posix));
        refused(
                () ->
                        depot.updateFleet(
                                fleet,
                                it ->
                                        it.workerCapabilities(
                                                capabilities(
                                                        CustomerManagedFleetOperatingSystemFamily
                                                                .WINDOWS))),
                "jobRunAsUser.windows");
    }

    @Test
    void aJobHasAProfileThatItsQueueAllows() {
        String profile = depot.windows(PROJECTS);
        String other = depot.windows(PROJECTS);
        String queue = depot.queueAllowing(profile);

        refused(() -> depot.submit(queue, it -> it.storageProfileId(other)), "not allowed");
        refused(() -> depot.submit(queue, it -> it.storageProfileId(UNKNOWN)), "not allowed");
        JobKey job = depot.submit(queue, it -> it.storageProfileId(profile));
        assertThat(
                        depot.store()
                                .read(reading -> reading.jobs().find(job).orElseThrow())
                                .submission()
                                .storageProfileId())
                .contains(profile);
    }

    @Test
    void aWorkerReadsARuleForEachRequiredFileSystem() {
        String windows = depot.windows(PROJECTS, TOOLS);
        String linux = depot.linux(shared("Tools", "/opt/tools"), shared("Projects", "/mnt/proj"));
        String queue =
                depot.queue(it ->
                        it.allowedStorageProfileIds(List.of(windows, linux))
                                .requiredFileSystemLocationNames(List.of("Projects")));
        JobKey job = depot.submit(queue, it -> it.storageProfileId(windows));
        String fleet = depot.fleetWith(linux);

        assertThat(depot.rules(job, fleet))
                .containsExactly(
                        PathMappingRule.builder()
                                .sourcePathFormat(PathFormat.WINDOWS)
                                .sourcePath("P:\\proj")
                                .destinationPath("/mnt/proj")
                                .build());
        depot.update(
                linux, it -> it.fileSystemLocationsToAdd(List.of(shared("Projects", "/srv/proj"))));
        assertThat(depot.rules(job, fleet))
                .extracting(PathMappingRule::destinationPath)
                .containsExactly("/srv/proj");
    }

    @Test
    void aNameThatAQueueRequiresTwiceIsOneRule() {
        String linux = depot.linux(PROJECTS);
        String queue =
                depot.queue(it ->
                        it.allowedStorageProfileIds(List.of(linux, linux))
                                .requiredFileSystemLocationNames(List.of("Projects", "Projects")));
        JobKey job = depot.submit(queue, it -> it.storageProfileId(linux));

        assertThat(depot.rules(job, depot.fleetWith(linux))).hasSize(1);
    }

    @Test
    void withoutAProfileOnEitherSideThereAreNoRules() {
        String linux = depot.linux(PROJECTS);
        String queue =
                depot.queue(it ->
                        it.allowedStorageProfileIds(List.of(linux))
                                .requiredFileSystemLocationNames(List.of("Projects")));
        JobKey with = depot.submit(queue, it -> it.storageProfileId(linux));
        JobKey without = depot.submit(queue, it -> it);

        assertThat(depot.rules(with, depot.fleet(it -> it))).isEmpty();
        assertThat(depot.rules(without, depot.fleetWith(linux))).isEmpty();
        assertThat(depot.rules(with, depot.fleetWith(linux))).hasSize(1);
    }

    private int associations(String queue) {
        return depot.store()
                .read(reading ->
                        reading.queueFleetAssociations()
                                .list(
                                        Studio.FARM,
                                        Optional.of(new QueueId(queue)),
                                        Optional.empty(),
                                        Page.first(9)))
                .size();
    }

    private static void missing(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> {
                            assertThat(refusal.resourceType()).isEqualTo("storage-profile");
                            assertThat(refusal.resourceId()).isEqualTo(UNKNOWN);
                        });
    }

    private static void refused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(message);
    }
}
