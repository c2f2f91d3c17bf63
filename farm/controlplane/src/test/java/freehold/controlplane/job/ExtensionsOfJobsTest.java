package freehold.controlplane.job;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.job.JobKey;
import freehold.domain.job.JobLifecycle;
import freehold.domain.task.StatusCounts;
import freehold.domain.task.TaskStatus;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of submissions whose templates list extensions. */
final class ExtensionsOfJobsTest {
    private static final int LONGEST_NAME = 512;
    private static final String STEP = "'steps': [" + Ranch.step("A", 1) + "]";

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
    void theExtensionsATemplateListsAreKept() {
        JobKey key = ranch.submit(job("'FEATURE_BUNDLE_1', 'TASK_CHUNKING'", "x", STEP));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(ranch.job(key).definition().extensions())
                .containsExactly("TASK_CHUNKING", "FEATURE_BUNDLE_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPR", "WRAP_ACTIONS"})
    void anExtensionThatIsNotSupportedFailsTheJobByName(String extension) {
        JobKey key = ranch.submit(job("'" + extension + "'", "x", STEP));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(key).lifecycleMessage())
                .contains("extensions[0]", "the extension " + extension + " is not supported");
    }

    @Test
    void aJobHasAsManyTasksAsItsIntegersMakeChunks() {
        JobKey even = ranch.submit(Ranch.chunks("1-10", 4, "NONCONTIGUOUS"));
        JobKey apart = ranch.submit(Ranch.chunks("1-10:3", 4, "CONTIGUOUS"));

        assertThat(ranch.job(even).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 3));
        assertThat(ranch.step(even, 0).taskCount()).isEqualTo(3);
        assertThat(ranch.step(apart, 0).taskCount()).isEqualTo(4);
    }

    @Test
    void chunksOfABillionIntegersCostWhatOneCosts() {
        JobKey key = ranch.submit(Ranch.chunks("1-1000000000", 1000, "CONTIGUOUS"));

        assertThat(ranch.job(key).counts()).isEqualTo(StatusCounts.of(TaskStatus.READY, 1_000_000));
        assertThat(ranch.step(key, 0).definition().parameterSpace().orElseThrow().length())
                .isLessThan(1_000);
    }

    @Test
    void chunksOfASizeTheWireCannotShowFailTheJob() {
        String most = Ranch.chunks("1-10", Integer.MAX_VALUE, "CONTIGUOUS");
        JobKey key = ranch.submit(most);
        JobKey above = ranch.submit(most.replace("2147483647", "2147483648"));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(ranch.job(above).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(above).lifecycleMessage()).contains("chunks of ", "2147483647");
    }

    @Test
    void chunksWithoutTheirExtensionFailTheJobByItsName() {
        JobKey key =
                ranch.submit(
                        Ranch.chunks("1-10", 4, "CONTIGUOUS")
                                .replace("'extensions': ['TASK_CHUNKING'],", ""));

        assertThat(ranch.job(key).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(key).lifecycleMessage()).contains("TASK_CHUNKING");
    }

    @Test
    void namesUpTo512CharactersAreShown() {
        String longest = "\uD83D\uDC04".repeat(LONGEST_NAME);
        String step = "'steps': [{'name': '" + longest + "'" + Ranch.SCRIPT + "}]";

        JobKey key = ranch.submit(job("'FEATURE_BUNDLE_1'", longest, step));

        assertThat(ranch.job(key).lifecycleMessage()).doesNotContain("mistake");
        assertThat(ranch.job(key).name()).isEqualTo(longest);
        assertThat(ranch.step(key, 0).definition().name()).isEqualTo(longest);
    }

    @Test
    void aJobHasAtMost200ParametersWithThoseOfItsQueuesEnvironments() {
        JobKey most = ranch.submit(job("'FEATURE_BUNDLE_1'", "x", parameters("P", 200), STEP));
        ranch.addEnvironment(
                "{'specificationVersion': 'environment-2023-09', "
                        + parameters("Q", 1)
                        + ", 'environment': {'name': 'Queue', 'variables': {'A': 'b'}}}",
                1);
        JobKey tooMany = ranch.submit(job("'FEATURE_BUNDLE_1'", "x", parameters("P", 200), STEP));

        assertThat(ranch.job(most).lifecycle()).isEqualTo(JobLifecycle.CREATE_COMPLETE);
        assertThat(ranch.job(tooMany).lifecycle()).isEqualTo(JobLifecycle.CREATE_FAILED);
        assertThat(ranch.job(tooMany).lifecycleMessage()).contains("201 parameters", "at most 200");
    }

    /** A template of that name with these members besides. */
    private static String job(String extensions, String name, String... members) {
        return "{'specificationVersion': 'jobtemplate-2023-09', 'extensions': ["
                + extensions
                + "], 'name': '"
                + name
                + "', "
                + String.join(", ", members)
                + "}";
    }

    private static String parameters(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'name': '" + prefix + i + "', 'type': 'INT', 'default': 1}")
                .collect(Collectors.joining(", ", "'parameterDefinitions': [", "]"));
    }
}
