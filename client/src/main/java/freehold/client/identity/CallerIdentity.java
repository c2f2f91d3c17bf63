package freehold.client.identity;

/**
 * As whom requests are signed.
 *
 * @param account twelve digits
 * @param arn the principal
 * @param userId the principal's unique id
 */
public record CallerIdentity(String account, String arn, String userId) {}
