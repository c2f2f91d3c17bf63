package freehold.client.endpoint;

import freehold.client.process.Environment;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Decides where a service is, from what code, environment and profile say, in that order. */
public final class EndpointChain {

    private final Environment environment;
    private final Profiles profiles;
    private final Target target;

    /** The chain for one client. */
    public EndpointChain(Environment environment, Profiles profiles, Target target) {
        this.environment = environment;
        this.profiles = profiles;
        this.target = target;
    }

    /**
     * The place of a service: the target's endpoint, the service's own variable, {@code
     * AWS_ENDPOINT_URL}, the profile's services section, the profile's {@code endpoint_url}, AWS.
     *
     * @throws IllegalArgumentException if an endpoint is not an http or https URL, or no region is
     *     configured
     */
    public Endpoint endpointOf(ServiceName service) {
        Optional<String> custom =
                target.endpoint().map(URI::toString).or(() -> configured(service));
        String region = region();
        String base =
                custom.map(EndpointChain::checked)
                        .orElseGet(() ->
                                "https://" + service.host() + "." + region + "." + domain(region));
        return new Endpoint(base, hostPrefix().orElse(custom.isEmpty()), region);
    }

    private Optional<String> configured(ServiceName service) {
        boolean isIgnored =
                environment
                        .flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")
                        .or(() -> flag("ignore_configured_endpoint_urls"))
                        .orElse(false);
        if (isIgnored) {
            return Optional.empty();
        }
        return environment
                .variable(service.endpointVariable())
                .or(() -> environment.variable("AWS_ENDPOINT_URL"))
                .or(() -> profiles.serviceValue(service, "endpoint_url"))
                .or(() -> profiles.value("endpoint_url"));
    }

    /** What somebody said about prefixes; otherwise AWS's own hosts have them and others do not. */
    private Optional<Boolean> hostPrefix() {
        return target.hostPrefix()
                .or(() ->
                        environment
                                .flag("AWS_DISABLE_HOST_PREFIX_INJECTION")
                                .or(() -> flag("disable_host_prefix_injection"))
                                .map(isDisabled -> !isDisabled));
    }

    private Optional<Boolean> flag(String key) {
        return profiles.value(key).map("true"::equalsIgnoreCase);
    }

    private String region() {
        return target.region()
                .or(() -> environment.variable("AWS_REGION"))
                .or(() -> environment.variable("AWS_DEFAULT_REGION"))
                .or(() -> profiles.value("region"))
                .orElseGet(this::regionOfHost);
    }

    private String regionOfHost() {
        try {
            return DefaultAwsRegionProviderChain.builder()
                    .profileFile(profiles::files)
                    .profileName(profiles.name())
                    .build()
                    .getRegion()
                    .id();
        } catch (SdkException notFound) {
            throw new IllegalArgumentException(
                    "no region: set AWS_REGION, or 'region' in profile '" + profiles.name() + "'",
                    notFound);
        }
    }

    private static String domain(String region) {
        return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    private static String checked(String endpoint) {
        URI uri = URI.create(endpoint);
        boolean isHttp =
                "http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme());
        if (!isHttp || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "an endpoint is http://HOST[:PORT] or https://HOST[:PORT], not '"
                            + endpoint
                            + "'");
        }
        return endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }
}
