package freehold.client.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.client.process.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointChainTest {
    private static final ServiceName DEADLINE = ServiceName.of("deadline");
    private static final ServiceName LOGS = new ServiceName("logs", "logs", "cloudwatch_logs");
    private static final Target FARM = Target.OPEN.inProfile("farm");

    @TempDir private Path folder;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void writeProfiles() throws IOException {
        Files.writeString(
                folder.resolve("config"),
                """
                [default]
                region = us-east-2
                [profile farm]
                region = us-west-2
                endpoint_url = http://profile.lan
                services = farm-services
                [profile plain]
                region = eu-north-1
                endpoint_url = http://profile.lan:8080/
                [profile prefixed]
                region = eu-north-1
                endpoint_url = http://farm.lan:8080
                disable_host_prefix_injection = false
                [profile bare]
                region = us-west-2
                disable_host_prefix_injection = true
                [services farm-services]
                deadline =
                  endpoint_url = http://section.lan
                """,
                StandardCharsets.UTF_8);
        variables.put("AWS_CONFIG_FILE", folder.resolve("config").toString());
        variables.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString());
    }

    @Test
    void withoutSettingsTheServiceIsAtAwsWithHostPrefixes() {
        Endpoint endpoint = endpoint(Target.OPEN, DEADLINE);

        assertThat(endpoint)
                .isEqualTo(
                        new Endpoint(
                                "https://deadline.us-east-2.amazonaws.com", true, "us-east-2"));
        assertThat(endpoint.uri("management.", "/2023-10-12/farms", "a=b"))
                .hasToString(
                        "https://management.deadline.us-east-2.amazonaws.com/2023-10-12/farms?a=b");
    }

    @Test
    void whatIsMoreParticularWins() {
        assertThat(endpoint(Target.OPEN.inProfile("plain"), DEADLINE).base())
                .isEqualTo("http://profile.lan:8080");
        assertThat(endpoint(FARM, LOGS).base()).isEqualTo("http://profile.lan");
        assertThat(endpoint(FARM, DEADLINE).base()).isEqualTo("http://section.lan");
        variables.put("AWS_ENDPOINT_URL", "http://all.lan");
        assertThat(endpoint(FARM, DEADLINE).base()).isEqualTo("http://all.lan");
        variables.put("AWS_ENDPOINT_URL_DEADLINE", "http://own.lan");
        variables.put("AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "http://logs.lan");
        assertThat(endpoint(FARM, DEADLINE).base()).isEqualTo("http://own.lan");
        assertThat(endpoint(FARM, LOGS).base()).isEqualTo("http://logs.lan");
        assertThat(endpoint(FARM.at(URI.create("http://code.lan:1")), DEADLINE).base())
                .isEqualTo("http://code.lan:1");
    }

    @Test
    void settingsCanBeIgnored() {
        variables.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        variables.put("AWS_ENDPOINT_URL", "http://all.lan");

        assertThat(endpoint(FARM, DEADLINE).base())
                .isEqualTo("https://deadline.us-west-2.amazonaws.com");
    }

    @Test
    void aCustomEndpointHasNoHostPrefixUnlessSomebodyAsksForIt() {
        assertThat(endpoint(FARM, DEADLINE).uri("scheduling.", "/x", ""))
                .hasToString("http://section.lan/x");
        assertThat(endpoint(FARM.prefixed(true), DEADLINE).uri("scheduling.", "/x", ""))
                .hasToString("http://scheduling.section.lan/x");
        assertThat(endpoint(Target.OPEN.inProfile("prefixed"), DEADLINE).hostPrefix()).isTrue();
    }

    @Test
    void hostPrefixesCanBeSwitchedOffAtAwsToo() {
        assertThat(endpoint(Target.OPEN.inProfile("bare"), DEADLINE).hostPrefix()).isFalse();
        variables.put("AWS_DISABLE_HOST_PREFIX_INJECTION", "TRUE");
        assertThat(endpoint(Target.OPEN, DEADLINE).hostPrefix()).isFalse();
    }

    @Test
    void theRegionOfCodeGoesBeforeEnvironmentAndThatBeforeTheProfile() {
        assertThat(endpoint(FARM, DEADLINE).region()).isEqualTo("us-west-2");
        variables.put("AWS_DEFAULT_REGION", "ap-south-1");
        assertThat(endpoint(FARM, DEADLINE).region()).isEqualTo("ap-south-1");
        variables.put("AWS_REGION", "ap-south-2");
        assertThat(endpoint(FARM, DEADLINE).region()).isEqualTo("ap-south-2");
        assertThat(endpoint(FARM.inRegion("sa-east-1"), DEADLINE).region()).isEqualTo("sa-east-1");
    }

    @Test
    void aProfileThatNoFileHasIsNamedTogetherWithTheFiles() {
        variables.put("AWS_PROFILE", "frm");

        assertThatThrownBy(() -> endpoint(Target.OPEN, DEADLINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'frm'")
                .hasMessageContaining(folder.resolve("config").toString());
    }

    @Test
    void anEndpointThatIsNoUrlIsRefused() {
        variables.put("AWS_ENDPOINT_URL", "farm.lan:8080");

        assertThatThrownBy(() -> endpoint(Target.OPEN, DEADLINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("farm.lan:8080");
    }

    private Endpoint endpoint(Target target, ServiceName service) {
        Environment environment = name -> Optional.ofNullable(variables.get(name));
        Profiles profiles = Profiles.read(environment, target.profile());
        return new EndpointChain(environment, profiles, target).endpointOf(service);
    }
}
