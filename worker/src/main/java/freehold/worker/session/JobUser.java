package freehold.worker.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
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

    /**
     * Makes sure that this host knows both.
     *
     * @throws IOException with the one it does not know
     */
    public void requireKnown() throws IOException {
        UserPrincipalLookupService names = FileSystems.getDefault().getUserPrincipalLookupService();
        try {
            names.lookupPrincipalByName(user);
        } catch (UserPrincipalNotFoundException unknown) {
            throw new IOException("this host knows no user '%s'".formatted(user), unknown);
        }
        try {
            names.lookupPrincipalByGroupName(group);
        } catch (UserPrincipalNotFoundException unknown) {
            throw new IOException("this host knows no group '%s'".formatted(group), unknown);
        }
    }
}
