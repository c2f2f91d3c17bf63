package freehold.controlplane.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ConflictException;
import freehold.api.CreateLimitRequest;
import freehold.api.CreateQueueLimitAssociationRequest;
import freehold.api.DeleteFarmRequest;
import freehold.api.DeleteLimitRequest;
import freehold.api.DeleteQueueFleetAssociationRequest;
import freehold.api.DeleteQueueRequest;
import freehold.api.GetLimitResponse;
import freehold.api.GetQueueLimitAssociationRequest;
import freehold.api.LimitSummary;
import freehold.api.ListLimitsRequest;
import freehold.api.ListLimitsResponse;
import freehold.api.ListQueueLimitAssociationsRequest;
import freehold.api.QueueLimitAssociationStatus;
import freehold.api.QueueLimitAssociationSummary;
import freehold.api.ResourceNotFoundException;
import freehold.api.UpdateLimitRequest;
import freehold.api.UpdateQueueFleetAssociationRequest;
import freehold.api.UpdateQueueFleetAssociationStatus;
import freehold.api.UpdateQueueLimitAssociationStatus;
import freehold.api.ValidationException;
import freehold.controlplane.farm.DeleteFarm;
import freehold.controlplane.idempotency.Idempotency;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.queue.DeleteQueue;
import freehold.controlplane.queue.DeleteQueueFleetAssociation;
import freehold.controlplane.queue.StopAssociations;
import freehold.controlplane.queue.UpdateQueueFleetAssociation;
import freehold.controlplane.schedule.Studio;
import freehold.controlplane.schedule.StudioLimits;
import freehold.domain.farm.FarmId;
import freehold.domain.limit.LimitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LimitOperationsTest {
    private static final String NUKE = "amount.nuke";
    private static final String MISSING = LimitId.ofHex("9".repeat(32)).value();

    private final Studio studio;
    private final StudioLimits limits;

    LimitOperationsTest(@TempDir Path folder) {
        this.studio = new Studio(folder);
        this.limits = new StudioLimits(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private ListLimitsResponse list(Optional<Integer> most, Optional<String> token) {
        return new ListLimits(studio.store())
                .handle(
                        ListLimitsRequest.builder()
                                .farmId(Studio.FARM.value())
                                .maxResults(most)
                                .nextToken(token)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private void delete(String limit) {
        new DeleteLimit(studio.store())
                .handle(
                        DeleteLimitRequest.builder()
                                .farmId(Studio.FARM.value())
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    private List<QueueLimitAssociationSummary> associations(
            Optional<String> queue, Optional<String> limit) {
        return new ListQueueLimitAssociations(studio.store())
                .handle(
                        ListQueueLimitAssociationsRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(queue)
                                .limitId(limit)
                                .build(),
                        Studio.ADMINISTRATOR)
                .queueLimitAssociations();
    }

    @Test
    void aLimitIsReadAsItWasCreatedAndUpdated() {
        String id = limits.created(NUKE, 4);
        GetLimitResponse created = limits.get(id);
        assertThat(created.maxCount()).isEqualTo(4);
        assertThat(created.currentCount()).isZero();
        assertThat(created.amountRequirementName()).isEqualTo(NUKE);
        assertThat(created.description()).contains("");
        assertThat(created.updatedAt()).isEmpty();

        new UpdateLimit(studio.store(), studio.wakeups())
                .handle(
                        UpdateLimitRequest.builder()
                                .farmId(Studio.FARM.value())
                                .limitId(id)
                                .description("floating")
                                .build(),
                        Studio.ADMINISTRATOR);

        GetLimitResponse updated = limits.get(id);
        assertThat(updated.description()).contains("floating");
        assertThat(updated.displayName()).isEqualTo(created.displayName());
        assertThat(updated.maxCount()).isEqualTo(4);
        assertThat(updated.updatedBy()).isPresent();
    }

    @Test
    void theSameTokenMakesOneLimit() {
        CreateLimitRequest request =
                CreateLimitRequest.builder()
                        .farmId(Studio.FARM.value())
                        .clientToken("token")
                        .displayName("Nuke")
                        .amountRequirementName(NUKE)
                        .maxCount(1)
                        .build();
        CreateLimit create = new CreateLimit(studio.store(), new Idempotency(), studio.ids());
        String id = create.handle(request, Studio.ADMINISTRATOR).limitId();
        assertThat(create.handle(request, Studio.ADMINISTRATOR).limitId()).isEqualTo(id);
        assertThat(list(Optional.empty(), Optional.empty()).limits()).hasSize(1);
    }

    @Test
    void aLimitOfNoUnitsIsRefused() {
        String id = limits.created(NUKE, 1);
        assertThatThrownBy(() -> limits.created(NUKE, 0))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("maxCount");
        assertThatThrownBy(() -> limits.resize(id, 0)).isInstanceOf(ValidationException.class);
        limits.resize(id, -1);
        assertThat(limits.get(id).maxCount()).isEqualTo(-1);
    }

    @Test
    void limitsAreListedInPagesAndInOrderOfTheirCreation() {
        String first = limits.created(NUKE, 1);
        String second = limits.created("amount.maya", 2);
        ListLimitsResponse page = list(Optional.of(1), Optional.empty());
        assertThat(page.limits()).extracting(LimitSummary::limitId).containsExactly(first);
        assertThat(list(Optional.of(1), page.nextToken()).limits())
                .extracting(LimitSummary::limitId)
                .containsExactly(second);
    }

    @Test
    void aLimitIsDeletedOnceNoQueueIsAssociatedWithIt() {
        String id = limits.associated(NUKE, 1);
        assertThatThrownBy(() -> delete(id))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(Studio.QUEUE.value());
        assertThatThrownBy(() -> limits.dissociate(id)).isInstanceOf(ConflictException.class);
        limits.turn(id, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        assertThat(limits.stop()).isEqualTo(1);
        limits.dissociate(id);
        delete(id);
        assertThatThrownBy(() -> limits.get(id)).isInstanceOf(ResourceNotFoundException.class);
        delete(id);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> limits.get(MISSING))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        it -> assertThat(it.resourceType()).isEqualTo("limit"));
        assertThatThrownBy(() -> limits.resize(MISSING, 2))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> limits.associate(MISSING))
                .isInstanceOf(ResourceNotFoundException.class);
        String id = limits.created(NUKE, 1);
        assertThatThrownBy(() -> limits.status(id))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        it -> assertThat(it.resourceType()).isEqualTo("queue-limit-association"));
        FarmId elsewhere = FarmId.ofHex("9".repeat(32));
        assertThatThrownBy(() ->
                        new GetQueueLimitAssociation(studio.store())
                                .handle(
                                        GetQueueLimitAssociationRequest.builder()
                                                .farmId(elsewhere.value())
                                                .queueId(Studio.QUEUE.value())
                                                .limitId(id)
                                                .build(),
                                        Studio.ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        it -> assertThat(it.resourceType()).isEqualTo("farm"));
    }

    @Test
    void associatingTwiceChangesNothing() {
        String id = limits.associated(NUKE, 1);
        limits.turn(id, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_CANCEL_TASKS);
        limits.stop();
        limits.associate(id);
        assertThat(limits.status(id)).isEqualTo(QueueLimitAssociationStatus.STOPPED);
        limits.turn(id, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        assertThat(limits.status(id)).isEqualTo(QueueLimitAssociationStatus.STOPPED);
        limits.turn(id, UpdateQueueLimitAssociationStatus.ACTIVE);
        assertThat(limits.status(id)).isEqualTo(QueueLimitAssociationStatus.ACTIVE);
    }

    @Test
    void aQueueHasOneLimitOfAName() {
        limits.associated(NUKE, 1);
        String namesake = limits.created("Amount.NUKE", 7);
        assertThatThrownBy(() -> limits.associate(namesake))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(NUKE);
    }

    @Test
    void associationsAreListedByEitherSideOrBoth() {
        String nuke = limits.associated(NUKE, 1);
        String maya = limits.associated("amount.maya", 1);
        Optional<String> queue = Optional.of(Studio.QUEUE.value());
        assertThat(associations(queue, Optional.empty()))
                .extracting(QueueLimitAssociationSummary::limitId)
                .containsExactly(nuke, maya);
        assertThat(associations(Optional.empty(), Optional.of(maya))).hasSize(1);
        assertThat(associations(queue, Optional.of(MISSING))).isEmpty();
    }

    @Test
    void aQueueAndAFarmStayAsLongAsThereIsALimit() {
        String id = limits.associated(NUKE, 1);
        parted();
        DeleteQueue deleteQueue = new DeleteQueue(studio.store());
        DeleteQueueRequest ofQueue =
                DeleteQueueRequest.builder()
                        .farmId(Studio.FARM.value())
                        .queueId(Studio.QUEUE.value())
                        .build();
        assertThatThrownBy(() -> deleteQueue.handle(ofQueue, Studio.ADMINISTRATOR))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("queue-limit");
        limits.turn(id, UpdateQueueLimitAssociationStatus.STOP_LIMIT_USAGE_AND_COMPLETE_TASKS);
        limits.stop();
        limits.dissociate(id);
        deleteQueue.handle(ofQueue, Studio.ADMINISTRATOR);
        DeleteFarmRequest ofFarm = DeleteFarmRequest.builder().farmId(Studio.FARM.value()).build();
        assertThatThrownBy(
                        () -> new DeleteFarm(studio.store()).handle(ofFarm, Studio.ADMINISTRATOR))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("limit");
    }

    /** Parts the queue from its fleet. */
    private void parted() {
        new UpdateQueueFleetAssociation(studio.store(), studio.wakeups())
                .handle(
                        UpdateQueueFleetAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .fleetId(Studio.FLEET.value())
                                .status(
                                        UpdateQueueFleetAssociationStatus
                                                .STOP_SCHEDULING_AND_COMPLETE_TASKS)
                                .build(),
                        Studio.ADMINISTRATOR);
        new StopAssociations(studio.store(), new JobSignals(studio.store(), studio.wakeups()))
                .runOnce(studio.clock().instant());
        new DeleteQueueFleetAssociation(studio.store())
                .handle(
                        DeleteQueueFleetAssociationRequest.builder()
                                .farmId(Studio.FARM.value())
                                .queueId(Studio.QUEUE.value())
                                .fleetId(Studio.FLEET.value())
                                .build(),
                        Studio.ADMINISTRATOR);
    }

    @Test
    void aQueueOfAnotherFarmIsNotAssociated() {
        String id = limits.created(NUKE, 1);
        assertThatThrownBy(() ->
                        new CreateQueueLimitAssociation(studio.store(), studio.wakeups())
                                .handle(
                                        CreateQueueLimitAssociationRequest.builder()
                                                .farmId(Studio.FARM.value())
                                                .queueId("queue-" + "9".repeat(32))
                                                .limitId(id)
                                                .build(),
                                        Studio.ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        it -> assertThat(it.resourceType()).isEqualTo("queue"));
    }
}
