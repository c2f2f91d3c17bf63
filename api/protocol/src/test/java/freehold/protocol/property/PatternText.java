package freehold.protocol.property;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws texts that match a regular expression of the kind models use: classes, groups, alternatives
 * and counts, without references or lookaround.
 */
final class PatternText {

    private static final String WORD = "abcxyzABCXYZ019_";
    private static final String ANY = WORD + " -./:+=,@~#%&()";
    private static final int MANY = 4;

    private final String pattern;
    private final RandomGenerator random;
    private final int[] position = {0};

    private PatternText(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String of(String pattern, RandomGenerator random) {
        return new PatternText(pattern, random).alternatives();
    }

    private boolean atEnd() {
        return position[0] >= pattern.length() || peek() == ')';
    }

    private char peek() {
        return pattern.charAt(position[0]);
    }

    private char next() {
        return pattern.charAt(position[0]++);
    }

    private boolean takes(String text) {
        boolean isNext = pattern.startsWith(text, position[0]);
        position[0] += isNext ? text.length() : 0;
        return isNext;
    }

    /** Draws from every alternative, because all must be gone past, and keeps one. */
    private String alternatives() {
        List<String> drawn = new ArrayList<>();
        do {
            drawn.add(sequence());
        } while (takes("|"));
        return drawn.get(random.nextInt(drawn.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (!atEnd() && peek() != '|') {
            int start = position[0];
            String first = atom();
            int end = position[0];
            int times = count();
            int after = position[0];
            for (int time = 0; time < times; time++) {
                position[0] = start;
                text.append(time == 0 ? first : atom());
                position[0] = end;
            }
            position[0] = after;
        }
        return text.toString();
    }

    private String atom() {
        char symbol = next();
        return switch (symbol) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> oneOf(set());
            case '.' -> oneOf(ANY);
            case '\\' -> oneOf(escaped(next()));
            default -> String.valueOf(symbol);
        };
    }

    private String group() {
        takes("?:");
        String text = alternatives();
        next();
        return text;
    }

    private String oneOf(String symbols) {
        return String.valueOf(symbols.charAt(random.nextInt(symbols.length())));
    }

    private static String escaped(char symbol) {
        return switch (symbol) {
            case 'w' -> WORD;
            case 'd' -> "0123456789";
            case 's' -> " ";
            default -> String.valueOf(symbol);
        };
    }

    private String set() {
        boolean isNegated = takes("^");
        StringBuilder symbols = new StringBuilder();
        while (peek() != ']') {
            char symbol = next();
            if (symbol == '\\') {
                symbols.append(escaped(next()));
            } else if (peek() == '-' && pattern.charAt(position[0] + 1) != ']') {
                next();
                for (char each = symbol, last = next(); each <= last; each++) {
                    symbols.append(each);
                }
            } else {
                symbols.append(symbol);
            }
        }
        next();
        return isNegated ? without(symbols.toString()) : symbols.toString();
    }

    private static String without(String symbols) {
        StringBuilder rest = new StringBuilder();
        ANY.chars()
                .filter(each -> symbols.indexOf(each) < 0)
                .forEach(each -> rest.append((char) each));
        return rest.toString();
    }

    private int count() {
        if (takes("?")) {
            return random.nextInt(2);
        }
        if (takes("*")) {
            return random.nextInt(MANY);
        }
        if (takes("+")) {
            return 1 + random.nextInt(MANY);
        }
        if (!takes("{")) {
            return 1;
        }
        String bounds = pattern.substring(position[0], pattern.indexOf('}', position[0]));
        position[0] += bounds.length() + 1;
        int least = Integer.parseInt(bounds.split(",", 2)[0]);
        int most = bounds.contains(",") ? Integer.parseInt(bounds.split(",", 2)[1]) : least;
        return least + random.nextInt(Math.min(most - least, MANY) + 1);
    }
}
