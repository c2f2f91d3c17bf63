package freehold.controlplane.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.ListTasksRequest;
import freehold.api.ListTasksResponse;
import freehold.api.TaskParameterValue;
import freehold.api.TaskRunStatus;
import freehold.api.TaskSummary;
import freehold.api.ValidationException;
import freehold.controlplane.job.Ranch;
import freehold.domain.job.JobKey;
import freehold.domain.task.TaskStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListTasksTest {
    private Ranch ranch;
    private ListTasks listTasks;

    @BeforeEach
    void open(@TempDir Path data) {
        ranch = new Ranch(data);
        listTasks = new ListTasks(ranch.store, new TaskViews(new TaskParameters(4)));
    }

    @AfterEach
    void close() {
        ranch.close();
    }

    @Test
    void aPageHoldsAHundredTasksByIndexUnlessAskedForLess() {
        JobKey job = ranch.submit(Ranch.frames(205));
        ranch.move(job, 0, 150, TaskStatus.RUNNING);

        List<TaskSummary> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            ListTasksResponse page =
                    listTasks.handle(request(job).nextToken(token).build(), Ranch.ADA);
            all.addAll(page.tasks());
            sizes.add(page.tasks().size());
            token = page.nextToken();
        } while (token.isPresent());

        assertThat(sizes).containsExactly(100, 100, 5);
        for (int index = 0; index < 205; index++) {
            assertThat(all.get(index).taskId()).endsWith("-" + index);
        }
        assertThat(all.get(150).runStatus()).isEqualTo(TaskRunStatus.RUNNING);
        assertThat(listTasks.handle(request(job).maxResults(3).build(), Ranch.ADA).tasks())
                .hasSize(3);
    }

    @Test
    void eachChunkIsListedAsOneTask() {
        JobKey job = ranch.submit(Ranch.chunks("1-10", 5, "CONTIGUOUS"));

        assertThat(listTasks.handle(request(job).build(), Ranch.ADA).tasks())
                .extracting(task -> task.parameters().orElseThrow())
                .containsExactly(
                        Map.of("Frames", new TaskParameterValue.ChunkInt("1-5")),
                        Map.of("Frames", new TaskParameterValue.ChunkInt("6-10")));
    }

    @Test
    void aFullLastPageHasNoToken() {
        JobKey job = ranch.submit(Ranch.frames(100));

        assertThat(listTasks.handle(request(job).build(), Ranch.ADA).nextToken()).isEmpty();
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        JobKey one = ranch.submit(Ranch.frames(5));
        JobKey other = ranch.submit(Ranch.frames(5));
        Optional<String> token =
                listTasks.handle(request(one).maxResults(2).build(), Ranch.ADA).nextToken();

        assertThat(token.orElseThrow().length()).isLessThanOrEqualTo(512);
        for (String wrong : List.of(token.orElseThrow(), "!", "AAAA")) {
            ListTasksRequest request = request(other).nextToken(wrong).build();
            assertThatThrownBy(() -> listTasks.handle(request, Ranch.ADA))
                    .isInstanceOf(ValidationException.class);
        }
    }

    private ListTasksRequest.Builder request(JobKey job) {
        return ListTasksRequest.builder()
                .farmId(job.farm().value())
                .queueId(job.queue().value())
                .jobId(job.id().value())
                .stepId(ranch.step(job, 0).id().value());
    }
}
