package freehold.client.endpoint;

import java.util.Locale;

/**
 * How a service is called in signatures, host names and settings.
 *
 * @param signing the name in a signature's credential scope, such as {@code logs}
 * @param host the first label of AWS's own host name
 * @param setting the name in profiles and, in upper case, after {@code AWS_ENDPOINT_URL_}; such as
 *     {@code cloudwatch_logs}
 */
public record ServiceName(String signing, String host, String setting) {

    /** A service that has one name everywhere. */
    public static ServiceName of(String name) {
        return new ServiceName(name, name, name);
    }

    String endpointVariable() {
        return "AWS_ENDPOINT_URL_" + setting.toUpperCase(Locale.ROOT);
    }
}
