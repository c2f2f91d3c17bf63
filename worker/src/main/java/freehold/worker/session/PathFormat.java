package freehold.worker.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the paths of an operating system are written. */
public enum PathFormat {
    POSIX {
        @Override
        Parts parts(String path) {
            boolean twoSlashes = path.startsWith("//") && !path.startsWith("///");
            String root = twoSlashes ? "//" : path.startsWith("/") ? "/" : "";
            return new Parts(root, names(path.split("/")), path.endsWith("/"));
        }
    },
    WINDOWS {
        @Override
        Parts parts(String path) {
            String plain = path.replace('/', '\\').toLowerCase(Locale.ROOT);
            String original = path.replace('/', '\\');
            Matcher anchor = ANCHOR.matcher(plain);
            int start = anchor.lookingAt() ? anchor.end() : 0;
            // A share is a root even without the separator after it.
            String root = plain.substring(0, start);
            String anchored = root.startsWith("\\\\") && !root.endsWith("\\") ? root + "\\" : root;
            return new Parts(
                    anchored, names(original.substring(start).split("\\\\")), plain.endsWith("\\"));
        }

        @Override
        boolean sameName(String one, String other) {
            return one.equalsIgnoreCase(other);
        }
    };

    private static final Pattern ANCHOR =
            Pattern.compile("\\\\\\\\[^\\\\]+\\\\[^\\\\]+\\\\*|[a-z]:\\\\*|\\\\+");

    /**
     * A path cut up.
     *
     * @param root empty for a relative path
     */
    record Parts(String root, List<String> names, boolean trailingSeparator) {}

    abstract Parts parts(String path);

    boolean sameName(String one, String other) {
        return one.equals(other);
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
