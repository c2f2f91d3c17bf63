package freehold.server.configuration;

/**
 * A value as somebody gave it.
 *
 * @param where who gave it, as {@link Problem} says it
 */
record Given(String key, String text, String where) {}
