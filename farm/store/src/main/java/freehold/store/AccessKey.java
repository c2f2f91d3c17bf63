package freehold.store;

import java.time.Instant;

/**
 * A long-lived access key.
 *
 * @param id as clients send it
 * @param kind ADMINISTRATOR or WORKER_HOST
 * @param principal the ARN its caller appears as
 * @param sealedSecret the secret, encrypted under the installation's master key, which is not in
 *     the database
 */
public record AccessKey(
        String id, String kind, String principal, String sealedSecret, Instant createdAt) {}
