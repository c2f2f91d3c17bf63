package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.WorkerAmountCapability;
import freehold.api.WorkerAttributeCapability;
import freehold.api.WorkerCapabilities;
import freehold.worker.RunJobsAs;
import freehold.worker.WorkerSettings;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
    @TempDir private Path folder;

    @Test
    void whatTheSettingsOfferGoesOverWhatWasFound() throws IOException {
        WorkerSettings settings =
                new WorkerSettings(
                        "farm-1",
                        "fleet-1",
                        folder,
                        folder,
                        new WorkerSettings.Offers(
                                Map.of("amount.worker.gpu", 2f, "amount.studio.licenses", 3f),
                                Map.of("attr.studio.pool", List.of("fx"))),
                        new WorkerSettings.Sessions(new RunJobsAs.AgentUser(), false, Map.of()));

        WorkerCapabilities capabilities = Host.capabilities(settings);

        assertThat(capabilities.amounts())
                .contains(
                        new WorkerAmountCapability("amount.worker.gpu", 2),
                        new WorkerAmountCapability("amount.studio.licenses", 3))
                .extracting(WorkerAmountCapability::name)
                .contains(
                        "amount.worker.vcpu",
                        "amount.worker.memory",
                        "amount.worker.disk.scratch",
                        "amount.worker.gpu.memory")
                .doesNotHaveDuplicates();
        assertThat(capabilities.attributes())
                .contains(new WorkerAttributeCapability("attr.studio.pool", List.of("fx")))
                .extracting(WorkerAttributeCapability::name)
                .contains("attr.worker.os.family", "attr.worker.cpu.arch");
    }

    @Test
    void systemsAndProcessorsHaveTheFarmsNames() {
        assertThat(Host.family("Linux")).isEqualTo("linux");
        assertThat(Host.family("WINDOWS 11")).isEqualTo("windows");
        assertThat(Host.family("Mac OS X")).isEqualTo("macos");
        assertThat(Host.architecture("amd64")).isEqualTo("x86_64");
        assertThat(Host.architecture("aarch64")).isEqualTo("arm64");
    }

    @Test
    void ipv6AddressesAreWrittenInFullAndUpperCase() throws IOException {
        Inet6Address address = (Inet6Address) InetAddress.getByName("fe80::216:3eff:fe11:2233");

        assertThat(Host.expanded(address)).isEqualTo("FE80:0000:0000:0000:0216:3EFF:FE11:2233");
        assertThat(Host.properties().hostName()).isPresent();
    }
}
