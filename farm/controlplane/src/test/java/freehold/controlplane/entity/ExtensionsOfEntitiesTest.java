package freehold.controlplane.entity;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.EnvironmentDetailsIdentifiers;
import freehold.api.JobDetailsIdentifiers;
import freehold.api.JobEntity;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.api.StepDetailsIdentifiers;
import freehold.controlplane.job.Ranch;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.domain.session.EnvironmentName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which extensions agents are told of, entity by entity. */
final class ExtensionsOfEntitiesTest {
    private static final FleetId FLEET = FleetId.ofHex("f".repeat(32));

    private Ranch ranch;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void aJobWithoutExtensionsSaysNothingOfThem() {
        ranch.addEnvironment(environment("Queue", ""), 1);

        JobKey job = ranch.submit(jobWith(""));

        assertThat(ofJob(job)).isEmpty();
        assertThat(ofStep(job)).isEmpty();
        assertThat(ofJobEnvironment(job, "Queue")).isEmpty();
        assertThat(ofJobEnvironment(job, "Job")).isEmpty();
        assertThat(ofStepEnvironment(job)).isEmpty();
    }

    @Test
    void whatAJobListsHoldsForItsStepsAndEnvironmentsButNotForItsQueues() {
        ranch.addEnvironment(environment("Queue", ""), 1);

        JobKey job = ranch.submit(jobWith("'FEATURE_BUNDLE_1', 'TASK_CHUNKING'"));

        assertThat(ofJob(job)).contains(List.of("TASK_CHUNKING", "FEATURE_BUNDLE_1"));
        assertThat(ofStep(job)).contains(List.of("TASK_CHUNKING", "FEATURE_BUNDLE_1"));
        assertThat(ofJobEnvironment(job, "Queue")).isEmpty();
        assertThat(ofJobEnvironment(job, "Job"))
                .contains(List.of("TASK_CHUNKING", "FEATURE_BUNDLE_1"));
        assertThat(ofStepEnvironment(job)).contains(List.of("TASK_CHUNKING", "FEATURE_BUNDLE_1"));
    }

    @Test
    void whatAQueuesEnvironmentListsHoldsForItAloneAndIsKnownToTheSession() {
        ranch.addEnvironment(environment("Queue", "'REDACTED_ENV_VARS'"), 1);

        JobKey job = ranch.submit(jobWith(""));

        assertThat(ofJob(job)).contains(List.of("REDACTED_ENV_VARS"));
        assertThat(ofStep(job)).isEmpty();
        assertThat(ofJobEnvironment(job, "Queue")).contains(List.of("REDACTED_ENV_VARS"));
        assertThat(ofJobEnvironment(job, "Job")).isEmpty();
        assertThat(ofStepEnvironment(job)).isEmpty();
    }

    @Test
    void aSessionKnowsTheExtensionsOfTheJobAndOfAllItsQueuesEnvironmentsOnce() {
        ranch.addEnvironment(environment("Queue", "'REDACTED_ENV_VARS'"), 1);
        ranch.addEnvironment(environment("Other", "'FEATURE_BUNDLE_1', 'REDACTED_ENV_VARS'"), 2);

        JobKey job = ranch.submit(jobWith("'FEATURE_BUNDLE_1'"));

        assertThat(ofJob(job)).contains(List.of("FEATURE_BUNDLE_1", "REDACTED_ENV_VARS"));
        assertThat(ofStep(job)).contains(List.of("FEATURE_BUNDLE_1"));
        assertThat(ofJobEnvironment(job, "Other"))
                .contains(List.of("REDACTED_ENV_VARS", "FEATURE_BUNDLE_1"));
    }

    private static String jobWith(String extensions) {
        return "{'specificationVersion': 'jobtemplate-2023-09', 'name': 'Shot 10',"
                + listed(extensions)
                + " 'jobEnvironments': [{'name': 'Job', 'variables': {'A': 'b'}}], 'steps':"
                + " [{'name': 'Render', 'stepEnvironments': [{'name': 'Step', 'variables': {'A':"
                + " 'b'}}]"
                + Ranch.SCRIPT
                + "}]}";
    }

    private static String environment(String name, String extensions) {
        return "{'specificationVersion': 'environment-2023-09',"
                + listed(extensions)
                + " 'environment': {'name': '"
                + name
                + "', 'variables': {'A': 'b'}}}";
    }

    private static String listed(String extensions) {
        return extensions.isEmpty() ? "" : "'extensions': [" + extensions + "],";
    }

    private Optional<List<String>> ofJob(JobKey job) {
        JobEntity entity =
                entity(
                        job,
                        new JobEntityIdentifiersUnion.JobDetails(
                                new JobDetailsIdentifiers(job.id().value())));
        return ((JobEntity.JobDetails) entity).value().extensions();
    }

    private Optional<List<String>> ofStep(JobKey job) {
        JobEntity entity =
                entity(
                        job,
                        new JobEntityIdentifiersUnion.StepDetails(
                                new StepDetailsIdentifiers(
                                        job.id().value(), ranch.step(job, 0).id().value())));
        return ((JobEntity.StepDetails) entity).value().extensions();
    }

    private Optional<List<String>> ofJobEnvironment(JobKey job, String name) {
        return ofEnvironment(job, EnvironmentName.ofJob(job.id(), name));
    }

    private Optional<List<String>> ofStepEnvironment(JobKey job) {
        return ofEnvironment(job, EnvironmentName.ofStep(ranch.step(job, 0).id(), "Step"));
    }

    private Optional<List<String>> ofEnvironment(JobKey job, String id) {
        JobEntity entity =
                entity(
                        job,
                        new JobEntityIdentifiersUnion.EnvironmentDetails(
                                new EnvironmentDetailsIdentifiers(job.id().value(), id)));
        return ((JobEntity.EnvironmentDetails) entity).value().extensions();
    }

    private JobEntity entity(JobKey job, JobEntityIdentifiersUnion identifier) {
        return ranch.store
                .read(reading ->
                        JobEntityReader.read(reading, FLEET, Set.of(job), List.of(identifier)))
                .entities()
                .getFirst();
    }
}
