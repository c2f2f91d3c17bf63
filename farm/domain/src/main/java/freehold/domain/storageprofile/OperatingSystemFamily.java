package freehold.domain.storageprofile;

/** What the hosts run that a storage profile describes. */
public enum OperatingSystemFamily {
    WINDOWS(PathFormat.WINDOWS),
    LINUX(PathFormat.POSIX),
    MACOS(PathFormat.POSIX);

    private final PathFormat paths;

    OperatingSystemFamily(PathFormat paths) {
        this.paths = paths;
    }

    /** How paths are written there. */
    public PathFormat paths() {
        return paths;
    }
}
