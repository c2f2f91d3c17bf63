package freehold.cli.openjd.run;

import freehold.openjd.ParameterType;
import freehold.openjd.RangeConstraint;
import freehold.openjd.expression.IntRangeExpression;
import freehold.openjd.job.Dimension;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that a user asks for of one task parameter. */
sealed interface AskedValue {
    /** An interval as tasks get it; a range expression could be written in other ways. */
    Pattern INTERVAL = Pattern.compile("[ \\t]*-?[0-9]+[ \\t]*-[ \\t]*-?[0-9]+[ \\t]*");

    /** The parameter has it; the text is in the form in which tasks get it. */
    record Inside(String text) implements AskedValue {}

    /** The parameter does not have it, for a reason in words that follow the value. */
    record Outside(String why) implements AskedValue {}

    static AskedValue of(Dimension dimension, String text) {
        return switch (dimension.values()) {
            case Dimension.Values.Chunks chunks -> chunk(chunks, text);
            case Dimension.Values.Range _, Dimension.Values.Listed _ -> {
                Optional<AskedValue> known =
                        dimension
                                .type()
                                .parse(text)
                                .filter(value -> dimension.values().next(value, 0).isPresent())
                                .map(Inside::new);
                yield known.orElse(new Outside("is not in the parameter space range."));
            }
        };
    }

    /** Any part of the integers may be asked for, not only the chunks they are cut into. */
    private static AskedValue chunk(Dimension.Values.Chunks chunks, String text) {
        if (ParameterType.CHUNK_INT.parse(text).isEmpty()) {
            return new Outside("is not a range of integers.");
        }
        IntRangeExpression asked = IntRangeExpression.parse(text);
        boolean contiguous = chunks.chunking().rangeConstraint() == RangeConstraint.CONTIGUOUS;
        String interval = asked.at(0) + "-" + asked.at(asked.size() - 1);
        if (contiguous && !INTERVAL.matcher(text).matches()) {
            return new Outside(
                    "is not a contiguous interval like '1-5' as required by the chunk range"
                            + " constraint.");
        }
        return chunks.integers().containsAll(asked)
                ? new Inside(contiguous ? interval : asked.toString())
                : new Outside("is not a subset of the range in the parameter space.");
    }
}
