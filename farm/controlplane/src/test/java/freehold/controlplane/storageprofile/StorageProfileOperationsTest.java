package freehold.controlplane.storageprofile;

import static freehold.controlplane.storageprofile.Depot.PROJECTS;
import static freehold.controlplane.storageprofile.Depot.TOOLS;
import static freehold.controlplane.storageprofile.Depot.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.ConflictExceptionReason;
import freehold.api.CreateStorageProfileRequest;
import freehold.api.DeleteFarmRequest;
import freehold.api.FileSystemLocation;
import freehold.api.GetStorageProfileForQueueRequest;
import freehold.api.GetStorageProfileForQueueResponse;
import freehold.api.GetStorageProfileResponse;
import freehold.api.ListStorageProfilesForQueueRequest;
import freehold.api.ListStorageProfilesForQueueResponse;
import freehold.api.ListStorageProfilesRequest;
import freehold.api.ListStorageProfilesResponse;
import freehold.api.ResourceNotFoundException;
import freehold.api.StorageProfileOperatingSystemFamily;
import freehold.api.StorageProfileSummary;
import freehold.api.ValidationException;
import freehold.controlplane.farm.DeleteFarm;
import freehold.controlplane.schedule.Studio;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageProfileOperationsTest {
    private static final String UNKNOWN = "sp-" + "0".repeat(32);

    private final Depot depot;

    StorageProfileOperationsTest(@TempDir Path folder) {
        this.depot = new Depot(folder);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void aProfileIsReadAsItWasCreatedAndChanged() {
        String profile = depot.windows(PROJECTS, TOOLS);

        GetStorageProfileResponse created = depot.get(profile);
        assertThat(created.osFamily()).isEqualTo(StorageProfileOperatingSystemFamily.WINDOWS);
        assertThat(created.fileSystemLocations()).contains(List.of(PROJECTS, TOOLS));
        assertThat(created.createdBy()).isEqualTo("arn:aws:iam::123456789012:user/ada");
        assertThat(created.updatedAt()).isEmpty();

        depot.update(
                profile,
                it ->
                        it.displayName("Mac")
                                .osFamily(StorageProfileOperatingSystemFamily.MACOS)
                                .fileSystemLocationsToAdd(
                                        List.of(shared("Projects", "/Volumes/proj")))
                                .fileSystemLocationsToRemove(List.of(PROJECTS, TOOLS)));

        GetStorageProfileResponse changed = depot.get(profile);
        assertThat(changed.displayName()).isEqualTo("Mac");
        assertThat(changed.osFamily()).isEqualTo(StorageProfileOperatingSystemFamily.MACOS);
        assertThat(changed.fileSystemLocations())
                .contains(List.of(shared("Projects", "/Volumes/proj")));
        assertThat(changed.updatedBy()).contains("arn:aws:iam::123456789012:user/ada");
    }

    @Test
    void whatIsNotGivenStays() {
        String profile = depot.windows(PROJECTS);

        depot.update(profile, it -> it.displayName("Workstations"));

        assertThat(depot.get(profile).osFamily())
                .isEqualTo(StorageProfileOperatingSystemFamily.WINDOWS);
        assertThat(depot.get(profile).fileSystemLocations()).contains(List.of(PROJECTS));
    }

    @Test
    void oneNameHasOnePlace() {
        String profile = depot.windows(PROJECTS);
        FileSystemLocation again = shared("Projects", "Q:\\proj");

        refused(() -> depot.windows(PROJECTS, again), "'Projects' twice");
        refused(
                () ->
                        depot.update(
                                profile, it -> it.fileSystemLocationsToAdd(List.of(TOOLS, TOOLS))),
                "'Tools' twice");
        depot.update(profile, it -> it.fileSystemLocationsToAdd(List.of(again)));
        assertThat(depot.get(profile).fileSystemLocations()).contains(List.of(again));
    }

    @Test
    void aProfileHasAtMostTwentyLocations() {
        String profile = depot.windows(PROJECTS);
        List<FileSystemLocation> twenty =
                IntStream.range(0, 20).mapToObj(each -> shared("Disk " + each, "/d")).toList();

        refused(
                () -> depot.update(profile, it -> it.fileSystemLocationsToAdd(twenty)),
                "it would have 21");
        depot.update(
                profile,
                it ->
                        it.fileSystemLocationsToAdd(twenty)
                                .fileSystemLocationsToRemove(List.of(PROJECTS)));
        assertThat(depot.get(profile).fileSystemLocations()).contains(twenty);
    }

    @Test
    void theSameTokenCreatesOneProfile() {
        var request =
                CreateStorageProfileRequest.builder()
                        .farmId(Studio.FARM.value())
                        .clientToken("token")
                        .displayName("once")
                        .osFamily(StorageProfileOperatingSystemFamily.LINUX)
                        .build();

        assertThat(depot.create(request)).isEqualTo(depot.create(request));
        refused(() -> depot.create(request.toBuilder().displayName("twice").build()), "token");
        assertThat(list(Optional.empty()).storageProfiles()).hasSize(1);
    }

    @Test
    void profilesAreListedInOrderOfTheirCreationPageByPage() {
        String first = depot.windows();
        String second = depot.linux();
        String third = depot.windows();

        ListStorageProfilesResponse page = list(Optional.empty());
        assertThat(page.storageProfiles())
                .extracting(StorageProfileSummary::storageProfileId)
                .containsExactly(first, second);
        assertThat(list(page.nextToken()).storageProfiles())
                .extracting(StorageProfileSummary::storageProfileId)
                .containsExactly(third);
        assertThat(list(page.nextToken()).nextToken()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNamed() {
        missing(() -> depot.get(UNKNOWN));
        missing(() -> depot.update(UNKNOWN, it -> it.displayName("x")));
    }

    @Test
    void aProfileThatIsGoneMayBeDeletedAgain() {
        String profile = depot.windows();

        depot.delete(profile);
        depot.delete(profile);

        missing(() -> depot.get(profile));
    }

    @Test
    void aProfileThatAQueueAllowsIsNotDeleted() {
        String profile = depot.windows(PROJECTS);
        String queue = depot.queueAllowing(profile);

        inUse(profile, "queue " + queue);
        depot.updateQueue(queue, it -> it.allowedStorageProfileIdsToRemove(List.of(profile)));
        depot.delete(profile);

        missing(() -> depot.get(profile));
    }

    @Test
    void aProfileThatAFleetUsesIsNotDeleted() {
        String profile = depot.linux(PROJECTS);
        String fleet = depot.fleetWith(profile);

        inUse(profile, "fleet " + fleet);
        depot.updateFleet(fleet, it -> it);
        depot.delete(profile);

        missing(() -> depot.get(profile));
    }

    @Test
    void aFarmWithAProfileIsNotDeleted() {
        depot.windows();
        var request = DeleteFarmRequest.builder().farmId(Studio.FARM.value()).build();

        assertThatThrownBy(
                        () -> new DeleteFarm(depot.store()).handle(request, Studio.ADMINISTRATOR))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("storage-profile");
    }

    @Test
    void aQueueShowsTheProfilesItAllowsAndNoOther() {
        String first = depot.windows(PROJECTS);
        String other = depot.windows(PROJECTS);
        String last = depot.linux(PROJECTS);
        String queue = depot.queueAllowing(last, first);

        GetStorageProfileForQueueResponse found = ofQueue(queue, first);
        assertThat(found.osFamily()).isEqualTo(StorageProfileOperatingSystemFamily.WINDOWS);
        assertThat(found.fileSystemLocations()).contains(List.of(PROJECTS));
        missing(() -> ofQueue(queue, other));
        ListStorageProfilesForQueueResponse page = listOfQueue(queue, Optional.empty());
        assertThat(page.storageProfiles())
                .extracting(StorageProfileSummary::storageProfileId)
                .containsExactly(first);
        ListStorageProfilesForQueueResponse rest = listOfQueue(queue, page.nextToken());
        assertThat(rest.storageProfiles())
                .extracting(StorageProfileSummary::storageProfileId)
                .containsExactly(last);
        assertThat(rest.nextToken()).isEmpty();
    }

    private ListStorageProfilesResponse list(Optional<String> token) {
        return new ListStorageProfiles(depot.store())
                .handle(
                        ListStorageProfilesRequest.builder()
                                .farmId(Studio.FARM.value())
                                .maxResults(2)
                                .nextToken(token)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private GetStorageProfileForQueueResponse ofQueue(String queue, String profile) {
        return new GetStorageProfileForQueue(depot.store())
                .handle(
                        GetStorageProfileForQueueRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(queue)
                                .storageProfileId(profile)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private ListStorageProfilesForQueueResponse listOfQueue(String queue, Optional<String> token) {
        return new ListStorageProfilesForQueue(depot.store())
                .handle(
                        ListStorageProfilesForQueueRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(queue)
                                .maxResults(1)
                                .nextToken(token)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private void inUse(String profile, String by) {
        assertThatThrownBy(() -> depot.delete(profile))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal -> {
                            assertThat(refusal.reason())
                                    .isEqualTo(ConflictExceptionReason.RESOURCE_IN_USE);
                            assertThat(refusal.resourceId()).isEqualTo(profile);
                            assertThat(refusal.resourceType()).isEqualTo("storage-profile");
                        })
                .hasMessageContaining(by);
        assertThat(depot.get(profile).storageProfileId()).isEqualTo(profile);
    }

    private static void missing(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        refusal -> assertThat(refusal.resourceType()).isEqualTo("storage-profile"));
    }

    private static void refused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(message);
    }
}
