package freehold.worker.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the paths of an operating system are written. Rule PM3. */
public enum PathFormat {
    POSIX {
        @Override
        Parts parts(String path) {
            boolean twoSlashes = path.startsWith("//") && !path.startsWith("///");
            String root = twoSlashes ? "//" : path.startsWith("/") ? "/" : "";
            return new Parts(root, names(path.split("/")), path.endsWith("/"));
        }

        @Override
        boolean same(String one, String other) {
            return one.equals(other);
        }
    },
    WINDOWS {
        @Override
        Parts parts(String path) {
            String plain = path.replace('/', '\\');
            Matcher drive = DRIVE.matcher(plain);
            String driveName = drive.lookingAt() ? drive.group() : "";
            String rest = plain.substring(driveName.length());
            // A share is a root even without the separator after it.
            boolean rooted = rest.startsWith("\\") || driveName.startsWith("\\");
            return new Parts(
                    driveName + (rooted ? "\\" : ""),
                    names(rest.split("\\\\")),
                    plain.endsWith("\\"));
        }

        // Without the case of ASCII letters only: one of any other letter makes another name.
        @Override
        boolean same(String one, String other) {
            return lower(one).equals(lower(other));
        }
    };

    /** A share on a server, or a letter. */
    private static final Pattern DRIVE = Pattern.compile("\\\\\\\\[^\\\\]+\\\\[^\\\\]+|[A-Za-z]:");

    /** What joins names in paths of this format. */
    String separator() {
        return this == POSIX ? "/" : "\\";
    }

    /**
     * A path cut up.
     *
     * @param root empty for a relative path; a drive without a separator for one relative to it
     * @param trailingSeparator whether the path was written with a separator at its end
     */
    record Parts(String root, List<String> names, boolean trailingSeparator) {
        /** How specific the path is. */
        int count() {
            return names.size() + (root.isEmpty() ? 0 : 1);
        }
    }

    abstract Parts parts(String path);

    /** Whether two names or roots are the same to the file system. */
    abstract boolean same(String one, String other);

    private static String lower(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                lower.setCharAt(i, (char) (letter + 'a' - 'A'));
            }
        }
        return lower.toString();
    }

    private static List<String> names(String[] pieces) {
        List<String> names = new ArrayList<>();
        for (String piece : pieces) {
            if (!piece.isEmpty() && !piece.equals(".")) {
                names.add(piece);
            }
        }
        return List.copyOf(names);
    }
}
