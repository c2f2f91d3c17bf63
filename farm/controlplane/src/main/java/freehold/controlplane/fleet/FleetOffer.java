package freehold.controlplane.fleet;

import freehold.api.AcceleratorCountRange;
import freehold.api.AcceleratorTotalMemoryMiBRange;
import freehold.api.CustomerManagedWorkerCapabilities;
import freehold.api.FleetAmountCapability;
import freehold.api.FleetAttributeCapability;
import freehold.api.FleetConfiguration;
import freehold.controlplane.Refusals;
import freehold.domain.fleet.FleetCapabilities;
import freehold.domain.fleet.FleetCapabilities.AmountRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts what a fleet's configuration says into the scheduler's terms, and back into the API's
 * (semantics: fleet compatibility, mapping of built-in and custom capabilities to names).
 */
final class FleetOffer {
    private FleetOffer() {}

    /** What the fleet's workers offer, by lower-case capability name. */
    static FleetCapabilities of(FleetConfiguration configuration) {
        return switch (configuration) {
            case FleetConfiguration.CustomerManaged(var customerManaged) ->
                    of(customerManaged.workerCapabilities());
            case FleetConfiguration.ServiceManagedEc2 _ ->
                    throw Refusals.invalid(
                            "A service-managed fleet cannot be created in this version of Freehold,"
                                    + " which runs on your own hosts: use"
                                    + " configuration.customerManaged.");
            case FleetConfiguration.SdkUnknownMember _ ->
                    throw new IllegalStateException("only clients read unknown members");
        };
    }

    private static FleetCapabilities of(CustomerManagedWorkerCapabilities offered) {
        Map<String, AmountRange> amounts = new TreeMap<>();
        amounts.put(
                "amount.worker.vcpu", range(offered.vCpuCount().min(), offered.vCpuCount().max()));
        amounts.put(
                "amount.worker.memory",
                range(offered.memoryMiB().min(), offered.memoryMiB().max()));
        offered.acceleratorCount()
                .map(FleetOffer::range)
                .ifPresent(range -> amounts.put("amount.worker.gpu", range));
        offered.acceleratorTotalMemoryMiB()
                .map(FleetOffer::range)
                .ifPresent(range -> amounts.put("amount.worker.gpu.memory", range));
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put(
                "attr.worker.os.family",
                List.of(offered.osFamily().value().toLowerCase(Locale.ROOT)));
        attributes.put("attr.worker.cpu.arch", List.of(offered.cpuArchitectureType().value()));
        offered.customAmounts()
                .orElse(List.of())
                .forEach(amount ->
                        amounts.put(
                                amount.name().toLowerCase(Locale.ROOT),
                                new AmountRange(
                                        amount.min(), amount.max().map(Float::doubleValue))));
        offered.customAttributes()
                .orElse(List.of())
                .forEach(attribute ->
                        attributes.put(
                                attribute.name().toLowerCase(Locale.ROOT), attribute.values()));
        return new FleetCapabilities(amounts, attributes);
    }

    private static AmountRange range(AcceleratorCountRange range) {
        return range(range.min(), range.max());
    }

    private static AmountRange range(AcceleratorTotalMemoryMiBRange range) {
        return range(range.min(), range.max());
    }

    private static AmountRange range(int min, Optional<Integer> max) {
        max.filter(most -> most < min)
                .ifPresent(most -> {
                    throw Refusals.invalid(
                            "A range of worker capabilities has min "
                                    + min
                                    + " above its max "
                                    + most
                                    + ".");
                });
        return new AmountRange(min, max.map(Integer::doubleValue));
    }

    /** The API's view of what a fleet offers, in order of names. */
    static freehold.api.FleetCapabilities view(FleetCapabilities capabilities) {
        return freehold.api.FleetCapabilities.builder()
                .amounts(
                        new TreeMap<>(capabilities.amounts())
                                .entrySet().stream().map(FleetOffer::view).toList())
                .attributes(
                        new TreeMap<>(capabilities.attributes())
                                .entrySet().stream()
                                        .map(entry ->
                                                FleetAttributeCapability.builder()
                                                        .name(entry.getKey())
                                                        .values(entry.getValue())
                                                        .build())
                                        .toList())
                .build();
    }

    private static FleetAmountCapability view(Map.Entry<String, AmountRange> amount) {
        return FleetAmountCapability.builder()
                .name(amount.getKey())
                .min((float) amount.getValue().min())
                .max(amount.getValue().max().map(Double::floatValue))
                .build();
    }
}
