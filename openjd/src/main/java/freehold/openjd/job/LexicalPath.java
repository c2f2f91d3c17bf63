package freehold.openjd.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path as a text cut up, whatever system this one is: nothing is looked up, so that the paths of
 * another system can be reckoned with.
 *
 * @param drive {@code C:} or {@code \\server\share}; empty for none
 * @param rooted whether a separator stands before the first name
 * @param names without empty ones and {@code .}
 */
record LexicalPath(PathFormat format, String drive, boolean rooted, List<String> names) {
    private static final String UP = "..";

    LexicalPath {
        names = List.copyOf(names);
    }

    static LexicalPath parse(String text, PathFormat format) {
        String path = format == PathFormat.WINDOWS ? text.replace('/', '\\') : text;
        String drive = format == PathFormat.WINDOWS ? drive(path) : "";
        String rest = path.substring(drive.length());
        String separator = separator(format);
        List<String> names =
                Arrays.stream(rest.split(separator.equals("/") ? "/" : "\\\\"))
                        .filter(name -> !name.isEmpty() && !name.equals("."))
                        .toList();
        boolean isShare = drive.length() > 2;
        return new LexicalPath(format, drive, isShare || rest.startsWith(separator), names);
    }

    private static String separator(PathFormat format) {
        return switch (format) {
            case POSIX -> "/";
            case WINDOWS -> "\\";
        };
    }

    private static String drive(String path) {
        if (path.startsWith("\\\\")) {
            int share = path.indexOf('\\', 2);
            int end = share < 0 ? -1 : path.indexOf('\\', share + 1);
            return end < 0 ? path : path.substring(0, end);
        }
        boolean hasLetter =
                path.length() > 1
                        && path.charAt(1) == ':'
                        && (path.charAt(0) | 0x20) >= 'a'
                        && (path.charAt(0) | 0x20) <= 'z';
        return hasLetter ? path.substring(0, 2) : "";
    }

    /** Whether the path depends on no current folder, nor, on Windows, on a current drive. */
    boolean isAbsolute() {
        return rooted && (format == PathFormat.POSIX || !drive.isEmpty());
    }

    /** Where {@code other} leads from this folder. */
    LexicalPath join(LexicalPath other) {
        if (other.isAbsolute() || (!other.drive.isEmpty() && !isSame(drive, other.drive))) {
            return other;
        }
        return other.rooted
                ? new LexicalPath(format, drive, true, other.names)
                : new LexicalPath(
                        format,
                        drive,
                        rooted,
                        Stream.concat(names.stream(), other.names.stream()).toList());
    }

    /** The path without names that another one walks up from. */
    LexicalPath normalized() {
        List<String> left = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(UP) || (!rooted && (left.isEmpty() || left.getLast().equals(UP)))) {
                left.add(name);
            } else if (!left.isEmpty()) {
                left.removeLast();
            }
        }
        return new LexicalPath(format, drive, rooted, left);
    }

    /** Whether the path is {@code folder} or leads below it, name by name; both are normalized. */
    boolean isWithin(LexicalPath folder) {
        boolean within =
                isSame(drive, folder.drive)
                        && rooted == folder.rooted
                        && names.size() >= folder.names.size();
        for (int i = 0; within && i < folder.names.size(); i++) {
            within = isSame(names.get(i), folder.names.get(i));
        }
        return within;
    }

    private boolean isSame(String one, String other) {
        return switch (format) {
            case POSIX -> one.equals(other);
            case WINDOWS -> one.equalsIgnoreCase(other);
        };
    }

    @Override
    public String toString() {
        String separator = separator(format);
        String path = drive + (rooted ? separator : "") + String.join(separator, names);
        return path.isEmpty() ? "." : path;
    }
}
