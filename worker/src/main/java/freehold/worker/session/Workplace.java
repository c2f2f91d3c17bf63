package freehold.worker.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where on this host a session works, and as whom.
 *
 * @param root the directory for working directories; made if it is not there
 * @param retainsWorkingDirectory keeps the directory at the end, to look into it
 * @param user as whom commands run; empty for the user of this process
 */
public record Workplace(Path root, boolean retainsWorkingDirectory, Optional<JobUser> user) {
    /** Below {@code root}, as the user of this process, and clean afterwards. */
    public static Workplace below(Path root) {
        return new Workplace(root, false, Optional.empty());
    }
}
