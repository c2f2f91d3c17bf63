package freehold.simulation;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param from the first seed
 * @param seeds how many seeds
 * @param events at least so many in each
 * @param only one seed, told at length
 * @param mutations a part of the names of the mutations to try instead
 */
record Options(long from, int seeds, int events, Optional<Long> only, Optional<String> mutations) {
    static final String USAGE =
            "usage: testing/simulate [--seeds N] [--from S] [--events E] | --seed S [--events E] |"
                    + " --mutations";

    /** The command line cannot be read. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String what) {
            super(what);
        }
    }

    static Options read(String... arguments) throws Misuse {
        Options options = new Options(0, 50, 1_000, Optional.empty(), Optional.empty());
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private Options with(String name, Iterator<String> words) throws Misuse {
        return switch (name) {
            case "--seeds" -> new Options(from, (int) number(words), events, only, mutations);
            case "--from" -> new Options(number(words), seeds, events, only, mutations);
            case "--events" -> new Options(from, seeds, (int) number(words), only, mutations);
            case "--seed" ->
                    new Options(from, seeds, events, Optional.of(number(words)), mutations);
            case "--mutations" -> new Options(from, seeds, events, only, Optional.of(""));
            case "--mutation" -> new Options(from, seeds, events, only, Optional.of(word(words)));
            default -> throw new Misuse("unknown argument " + name);
        };
    }

    private static String word(Iterator<String> words) throws Misuse {
        if (!words.hasNext()) {
            throw new Misuse("a value is missing at the end");
        }
        return words.next();
    }

    private static long number(Iterator<String> words) throws Misuse {
        String word = word(words);
        if (!word.matches("[0-9]{1,9}")) {
            throw new Misuse(word + " is not a number");
        }
        return Long.parseLong(word);
    }
}
