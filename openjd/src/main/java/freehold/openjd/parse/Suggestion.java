package freehold.openjd.parse;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guesses which name was meant by a mistaken one: the closest by edit distance, if at least half of
 * it is right.
 */
final class Suggestion {
    private static final int FARTHEST = 5;
    private static final int LONGEST = 80;
    private static final int MOST_CANDIDATES = 200;

    private Suggestion() {}

    private record Candidate(String name, int distance) {}

    static Optional<String> closest(String mistaken, Stream<String> candidates) {
        if (mistaken.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates
                .filter(name -> Math.abs(name.length() - mistaken.length()) <= FARTHEST)
                .limit(MOST_CANDIDATES)
                .map(name -> new Candidate(name, distance(mistaken, name)))
                .filter(candidate -> candidate.distance() <= FARTHEST)
                .filter(candidate -> 2 * candidate.distance() <= mistaken.length())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** How many insertions, deletions and replacements of one character lie between two texts. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced =
                        previous[column - 1]
                                + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] =
                        Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
