package freehold.controlplane.explanation;

import freehold.api.UpdateWorkerRequest;
import freehold.api.UpdatedWorkerStatus;
import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.domain.worker.WorkerKey;
import java.util.List;

/** What agents of tests say of their hosts. */
final class Workers {
    private Workers() {}

    /** The agent starts and reports so many cores. */
    static void startWithCores(ExplainedStudio farm, WorkerKey worker, int cores) {
        farm.studio()
                .updateWorker(
                        UpdateWorkerRequest.builder()
                                .farmId(worker.farm().value())
                                .fleetId(worker.fleet().value())
                                .workerId(worker.id().value())
                                .status(UpdatedWorkerStatus.STARTED)
                                .capabilities(
                                        WorkerCapabilities.builder()
                                                .amounts(
                                                        List.of(
                                                                amount("amount.worker.vcpu", cores),
                                                                amount(
                                                                        "amount.worker.memory",
                                                                        8192)))
                                                .attributes(
                                                        List.of(
                                                                attribute(
                                                                        "attr.worker.os.family",
                                                                        "linux"),
                                                                attribute(
                                                                        "attr.worker.cpu.arch",
                                                                        "x86_64")))
                                                .build())
                                .build());
    }

    private static WorkerAmountCapability amount(String name, int value) {
        return WorkerAmountCapability.builder().name(name).value((float) value).build();
    }

    private static WorkerAttributeCapability attribute(String name, String value) {
        return WorkerAttributeCapability.builder().name(name).values(List.of(value)).build();
    }
}
