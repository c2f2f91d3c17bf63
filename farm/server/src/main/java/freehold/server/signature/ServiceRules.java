package freehold.server.signature;

import java.time.Duration;

/**
 * In what the services differ when they are signed for.
 *
 * @param name the service in the credential scope
 * @param skew how far the client's clock may be off
 * @param pathAsSent whether the path is signed as sent, or encoded once more
 * @param unsignedBodies whether a body may stay out of the signature even without TLS
 */
public record ServiceRules(String name, Duration skew, boolean pathAsSent, boolean unsignedBodies) {
    /** The rules of S3. */
    public static ServiceRules s3() {
        return new ServiceRules("s3", Duration.ofMinutes(15), true, true);
    }

    /** The rules of every other service. */
    public static ServiceRules common(String name) {
        return new ServiceRules(name, Duration.ofMinutes(5), false, false);
    }
}
