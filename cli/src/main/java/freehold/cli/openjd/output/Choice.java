package freehold.cli.openjd.output;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** An option whose value is one of a few words. */
public final class Choice {
    private Choice() {}

    /**
     * The one whose {@code toString} is {@code word}.
     *
     * @throws TypeConversionException naming all of them
     */
    public static <T> T among(List<T> all, String word) {
        return all.stream()
                .filter(each -> each.toString().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'%s' is none of %s"
                                        .formatted(
                                                word,
                                                all.stream()
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining(", ")))));
    }
}
