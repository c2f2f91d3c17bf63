package freehold.openjd.job;

/** How the paths of an operating system are written. */
public enum PathFormat {
    /** {@code /folder/file}; names differ in case. */
    POSIX,
    /** {@code C:\folder\file} or {@code \\server\share\file}; names do not. */
    WINDOWS
}
