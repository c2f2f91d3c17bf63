package freehold.domain.storageprofile;

/** How a path is written. */
public enum PathFormat {
    WINDOWS,
    POSIX
}
