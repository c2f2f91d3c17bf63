package freehold.controlplane.task;

import freehold.api.UpdateTaskOperation;
import freehold.api.UpdateTaskRequest;
import freehold.api.UpdateTaskResponse;
import freehold.controlplane.Existing;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.idempotency.OncePerToken;
import freehold.controlplane.job.JobLedger;
import freehold.controlplane.job.JobSignals;
import freehold.controlplane.job.Restart;
import freehold.controlplane.job.TargetChanges;
import freehold.domain.farm.FarmId;
import freehold.domain.job.Job;
import freehold.domain.job.JobId;
import freehold.domain.job.JobKey;
import freehold.domain.queue.QueueId;
import freehold.domain.step.Step;
import freehold.domain.step.StepId;
import freehold.domain.task.TargetStatus;
import freehold.domain.task.TargetUpdate;
import freehold.domain.task.Task;
import freehold.domain.task.TaskChange;
import freehold.domain.task.TaskId;
import freehold.protocol.rest.Json;
import freehold.store.Store;
import freehold.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * {@code PATCH …/tasks/{taskId}}: what a user wants one task to become. A task that a worker holds
 * is interrupted first; READY and PENDING both put it back to run again, for one fresh attempt even
 * when its retries are used up.
 */
public final class UpdateTask implements UpdateTaskOperation<CallContext> {
