package freehold.cli.openjd.summary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list for people. */
final class Bullets {
    private Bullets() {}

    /** One line each, ended by a line break. */
    static <T> String of(String indent, List<T> items, Function<T, String> text) {
        return items.stream()
                .map(item -> indent + "- " + text.apply(item) + "\n")
                .collect(Collectors.joining());
    }
}
