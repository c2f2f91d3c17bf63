package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;

final class ApiModelTest {

    private final ValidatedResult<Model> assembled = ApiModel.assembleWithFindings();

    @Test
    void smithyFindsNothingToWarnAbout() {
        assertThat(assembled.getValidationEvents())
                .filteredOn(event -> event.getSeverity().compareTo(Severity.WARNING) >= 0)
                .isEmpty();
    }

    @Test
    void deadlineHasAllItsOperations() {
        assertThat(TopDownIndex.of(assembled.unwrap()).getContainedOperations(ApiModel.DEADLINE))
                .hasSize(126);
    }

    @Test
    void everyOperationBesidesDeadlineStaysUnderItsOwnPath() {
        Model model = assembled.unwrap();
        assertThat(TopDownIndex.of(model).getContainedOperations(ApiModel.FREEHOLD))
                .allSatisfy(operation ->
                        assertThat(Uris.of(operation)).startsWith("/freehold/2026-11-23/"));
    }

    @Test
    void onlyTheHeartbeatAndTheFeedMayBeHeldOpen() {
        assertThat(assembled.unwrap().getShapesWithTrait(ShapeId.from("freehold.traits#parks")))
                .extracting(shape -> shape.getId().getName())
                .containsExactlyInAnyOrder("UpdateWorkerSchedule", "ListEvents");
    }

    @Test
    void operatingSystemsAreAcceptedInAnyLetterCase() {
        assertThat(
                        assembled
                                .unwrap()
                                .getShapesWithTrait(
                                        ShapeId.from("freehold.traits#caseInsensitive")))
                .extracting(shape -> shape.getId().getName())
                .containsExactlyInAnyOrder(
                        "CustomerManagedFleetOperatingSystemFamily",
                        "ServiceManagedFleetOperatingSystemFamily",
                        "StorageProfileOperatingSystemFamily");
    }
}
