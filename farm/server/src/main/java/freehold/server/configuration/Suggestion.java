package freehold.server.configuration;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant who mistyped a name. */
final class Suggestion {
    private static final int FARTHEST = 4;

    private Suggestion() {}

    /** "did you mean X?", or where the names are listed if nothing is near. */
    static String of(String mistyped, Collection<String> names) {
        String nearest =
                names.stream()
                        .min(Comparator.comparingInt(name -> distance(mistyped, name)))
                        .orElseThrow();
        return distance(mistyped, nearest) <= FARTHEST
                ? "did you mean " + nearest + "?"
                : "docs/configuration.md lists what there is";
    }

    /** The number of letters to insert, drop or change (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
