package freehold.worker.agent;

import com.sun.management.OperatingSystemMXBean;
import freehold.api.HostPropertiesRequest;
import freehold.api.IpAddresses;
import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.worker.WorkerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds out what this host is and what it offers to jobs. */
final class Host {
    private static final float MIB = 1024f * 1024f;
    private static final Pattern NOT_IN_A_HOST_NAME = Pattern.compile("[^a-zA-Z0-9_.-]");

    private Host() {}

    /**
     * Number of virtual CPUs, memory and free scratch space in MiB, operating system and processor;
     * no GPU is looked for. What the settings offer goes over what was found.
     */
    static WorkerCapabilities capabilities(WorkerSettings settings) throws IOException {
        Map<String, Float> amounts = new TreeMap<>();
        amounts.put("amount.worker.vcpu", (float) Runtime.getRuntime().availableProcessors());
        amounts.put("amount.worker.memory", memory() / MIB);
        amounts.put("amount.worker.disk.scratch", scratch(settings.sessionRoot()) / MIB);
        amounts.put("amount.worker.gpu", 0f);
        amounts.put("amount.worker.gpu.memory", 0f);
        amounts.putAll(settings.offers().amounts());
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put("attr.worker.os.family", List.of(family(System.getProperty("os.name", ""))));
        attributes.put(
                "attr.worker.cpu.arch", List.of(architecture(System.getProperty("os.arch", ""))));
        attributes.putAll(settings.offers().attributes());
        return new WorkerCapabilities(
                amounts.entrySet().stream()
                        .map(amount ->
                                new WorkerAmountCapability(amount.getKey(), amount.getValue()))
                        .toList(),
                attributes.entrySet().stream()
                        .map(attribute ->
                                new WorkerAttributeCapability(
                                        attribute.getKey(), attribute.getValue()))
                        .toList());
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static long scratch(Path root) throws IOException {
        Files.createDirectories(root);
        return Files.getFileStore(root).getUsableSpace();
    }

    static String family(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("windows") ? "windows" : lower.contains("mac") ? "macos" : "linux";
    }

    static String architecture(String name) {
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "x86_64";
    }

    /** The name and all addresses of this host. */
    static HostPropertiesRequest properties() throws IOException {
        List<String> v4 = new ArrayList<>();
        List<String> v6 = new ArrayList<>();
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .forEach(address -> {
                    switch (address) {
                        case Inet4Address four -> v4.add(four.getHostAddress());
                        case Inet6Address six -> v6.add(expanded(six));
                        default ->
                                throw new IllegalStateException(
                                        "neither IPv4 nor IPv6: " + address);
                    }
                });
        return HostPropertiesRequest.builder()
                .hostName(
                        NOT_IN_A_HOST_NAME
                                .matcher(InetAddress.getLocalHost().getHostName())
                                .replaceAll("-"))
                .ipAddresses(IpAddresses.builder().ipV4Addresses(v4).ipV6Addresses(v6).build())
                .build();
    }

    /** All eight groups with all their digits, as the farm's pattern wants them. */
    static String expanded(Inet6Address address) {
        byte[] bytes = address.getAddress();
        StringJoiner groups = new StringJoiner(":");
        for (int i = 0; i < bytes.length; i += 2) {
            groups.add(String.format(Locale.ROOT, "%02X%02X", bytes[i], bytes[i + 1]));
        }
        return groups.toString();
    }
}
