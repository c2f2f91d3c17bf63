package freehold.controlplane.job;

import freehold.api.ListJobsOperation;
import freehold.api.ListJobsRequest;
import freehold.api.ListJobsResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.paging.Paging;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.queue.QueueId;
import freehold.store.Store;
import java.util.List;

/**
 * {@code GET …/queues/{queueId}/jobs}: a queue's jobs in order of their creation. With a
 * principalId, those the principal is a member of: none, for jobs have no members yet.
 */
public final class ListJobs implements ListJobsOperation<CallContext> {
    private final Store store;

    public ListJobs(Store store) {
        this.store = store;
    }

    @Override
    public ListJobsResponse handle(ListJobsRequest request, CallContext context) {
        FarmId farm = new FarmId(request.farmId());
        QueueId queue = new QueueId(request.queueId());
        Paging paging =
                Paging.of(
                        "ListJobs",
                        request.maxResults(),
                        request.nextToken(),
                        request.farmId(),
                        request.queueId(),
                        request.principalId());
        Paging.Shown<Job> shown =
                store.read(reading -> {
                    Existing.queue(reading, farm, queue);
                    List<Job> found =
                            request.principalId().isPresent()
                                    ? List.of()
                                    : reading.jobs().list(farm, queue, paging.asked());
                    return paging.page(found, job -> job.id().value());
                });
        return ListJobsResponse.builder()
                .jobs(shown.items().stream().map(JobViews::summary).toList())
                .nextToken(shown.nextToken())
                .build();
    }
}
