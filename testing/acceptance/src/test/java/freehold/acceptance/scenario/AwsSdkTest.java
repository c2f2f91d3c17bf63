package freehold.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.testfarm.Engine;
import freehold.testfarm.Site;
import freehold.testfarm.Templates;
import freehold.testfarm.TestFarm;
import freehold.testfarm.Workshop;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.deadline.model.ResourceNotFoundException;
import software.amazon.awssdk.services.deadline.model.ValidationException;
import software.amazon.awssdk.services.deadline.model.ValidationExceptionReason;

class AwsSdkTest extends JobScenario {
    @Override
    Studio studio(TestFarm farm) {
        return new AwsSdkStudio(farm);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPaginatorWalksAllTasksInTheirOrder(Engine engine) {
        try (Site site = Site.on(engine);
                TestFarm farm = TestFarm.open(site, InstantSource.system());
                AwsSdkStudio studio = new AwsSdkStudio(farm)) {
            String job = studio.submit(Templates.frames("1-250"), 0);
            String step = studio.steps(job).getFirst();

            var pages =
                    studio.client()
                            .listTasksPaginator(tasks ->
                                    tasks.farmId(studio.farmId())
                                            .queueId(studio.queueId())
                                            .jobId(job)
                                            .stepId(step)
                                            .maxResults(100));

            assertThat(pages.stream().map(page -> page.tasks().size()))
                    .containsExactly(100, 100, 50);
            assertThat(pages.tasks().stream().map(task -> task.taskId()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 250)
                                    .mapToObj(index -> Workshop.taskId(step, index))
                                    .toList());
        }
    }

    @Test
    void refusalsComeAsTheTypesOfTheSdkWithTheirMembers() {
        try (Site site = Site.on(Engine.SQLITE);
                TestFarm farm = TestFarm.open(site, InstantSource.system());
                AwsSdkStudio studio = new AwsSdkStudio(farm)) {
            String job = "job-" + "0".repeat(32);

            var missing =
                    catchThrowableOfType(
                            ResourceNotFoundException.class, () -> studio.jobStatus(job));
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.resourceId()).isEqualTo(job);
            assertThat(missing.resourceType()).isEqualTo("job");
            assertThat(missing.requestId()).isNotBlank();

            var invalid =
                    catchThrowableOfType(
                            ValidationException.class, () -> studio.jobStatus("no-such-form"));
            assertThat(invalid.statusCode()).isEqualTo(400);
            assertThat(invalid.reason())
                    .isEqualTo(ValidationExceptionReason.FIELD_VALIDATION_FAILED);
            assertThat(invalid.fieldList()).extracting(field -> field.name()).contains("jobId");
        }
    }
}
