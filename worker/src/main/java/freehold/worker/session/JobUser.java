package freehold.worker.session;

import java.util.regex.Pattern;

/**
 * The user of this host as whom a session's commands run. Whoever runs the session must be allowed
 * to become that user through {@code sudo} without a password, and be a member of the group.
 *
 * @param group owns what the session puts there for the user
 */
public record JobUser(String user, String group) {
    /** Nothing that {@code sudo} or {@code chown} would take for something else than a name. */
    private static final Pattern NAME = Pattern.compile("[^-+#:/\\s\\p{Cntrl}][^:/\\s\\p{Cntrl}]*");

    /**
     * @throws IllegalArgumentException if one of them cannot be a name
     */
    public JobUser {
        requireName("user", user);
        requireName("group", group);
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is no name of a %s".formatted(name, what));
        }
    }
}
