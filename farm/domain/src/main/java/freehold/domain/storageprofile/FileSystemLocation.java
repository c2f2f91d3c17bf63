package freehold.domain.storageprofile;

/**
 * Where one of the studio's file systems is mounted.
 *
 * @param name names the file system on every operating system; letter case counts
 * @param path as the hosts of the profile write it
 */
public record FileSystemLocation(String name, String path, Kind kind) {
    /** Whether all hosts see the same files there, or each its own. */
    public enum Kind {
        SHARED,
        LOCAL
    }
}
