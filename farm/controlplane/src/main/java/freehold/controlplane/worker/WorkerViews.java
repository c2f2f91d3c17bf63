package freehold.controlplane.worker;

import freehold.api.GetWorkerResponse;
import freehold.api.HostPropertiesResponse;
import freehold.api.LogConfiguration;
import freehold.api.WorkerSummary;
import freehold.controlplane.log.LogStream;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.worker.Worker;
import freehold.domain.worker.WorkerId;
import freehold.domain.worker.WorkerKey;
import freehold.domain.worker.WorkerStatus;
import freehold.protocol.rest.Json;
import java.util.Map;
import java.util.Optional;

/** Workers as the API shows them. */
final class WorkerViews {
    private WorkerViews() {}

    static WorkerKey key(String farmId, String fleetId, String workerId) {
        return new WorkerKey(new FarmId(farmId), new FleetId(fleetId), new WorkerId(workerId));
    }

    static GetWorkerResponse response(Worker worker) {
        WorkerSummary summary = summary(worker);
        return GetWorkerResponse.builder()
                .farmId(summary.farmId())
                .fleetId(summary.fleetId())
                .workerId(summary.workerId())
                .hostProperties(summary.hostProperties())
                .status(summary.status())
                .log(summary.log())
                .createdAt(summary.createdAt())
                .createdBy(summary.createdBy())
                .updatedAt(summary.updatedAt())
                .updatedBy(summary.updatedBy())
                .build();
    }

    static WorkerSummary summary(Worker worker) {
        WorkerKey key = worker.key();
        Optional<LogConfiguration> log =
                worker.status() == WorkerStatus.CREATED
                        ? Optional.empty()
                        : Optional.of(log(LogStream.of(key.farm(), key.fleet(), key.id())));
        return WorkerSummary.builder()
                .farmId(key.farm().value())
                .fleetId(key.fleet().value())
                .workerId(key.id().value())
                .hostProperties(
                        worker.hostProperties()
                                .map(json -> Json.read(HostPropertiesResponse.SHAPE, json)))
                .status(freehold.api.WorkerStatus.valueOf(worker.status().name()))
                .log(log)
                .createdAt(worker.audit().createdAt())
                .createdBy(worker.audit().createdBy())
                .updatedAt(worker.audit().updatedAt())
                .updatedBy(worker.audit().updatedBy())
                .build();
    }

    /** Where a log goes, in the form agents insist on: parameters too, each time. */
    static LogConfiguration log(LogStream stream) {
        return LogConfiguration.builder()
                .logDriver("awslogs")
                .options(
                        Map.of(
                                "logGroupName", stream.group(),
                                "logStreamName", stream.name()))
                .parameters(Map.of("interval", "15"))
                .build();
    }
}
