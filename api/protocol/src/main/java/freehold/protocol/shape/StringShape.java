package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import freehold.protocol.Violation;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text, with its allowed length in code points and the expressions it must match somewhere.
 *
 * @param length the allowed length
 * @param pattern the expression, anchored where the model anchors it; null for any text
 */
public record StringShape(Length length, @Nullable Pattern pattern) implements TextShape<String> {

    private static final Pattern END = Pattern.compile("(^|[^\\\\])\\$(?=$|[|)])");

    /** Text without constraints. */
    public static final StringShape ANY = new StringShape(Length.ANY, null);

    /** Text of some length. */
    public static StringShape of(Length length) {
        return new StringShape(length, null);
    }

    /**
     * Text of some length that matches a regular expression. The model's expressions are those of
     * ECMA 262, in which {@code $} stands for the very end; in Java it would also let a line break
     * follow.
     */
    public static StringShape of(Length length, String pattern) {
        return new StringShape(length, Pattern.compile(END.matcher(pattern).replaceAll("$1\\\\z")));
    }

    /** The expression as the model has it. */
    private static String modeled(Pattern pattern) {
        return pattern.pattern().replace("\\z", "$");
    }

    @Override
    public @Nullable String read(JsonInput in) throws IOException {
        return parse(in.text("a string"), in.checks());
    }

    @Override
    public @Nullable String parse(String text, Checks checks) {
        if (checks.isStrict()) {
            if (!length.equals(Length.ANY)) {
                length.check(text.codePointCount(0, text.length()), checks);
            }
            if (pattern != null && !pattern.matcher(text).find()) {
                checks.add(new Violation.WrongPattern(modeled(pattern)));
            }
        }
        return text;
    }

    @Override
    public void write(String value, JsonGenerator out) throws IOException {
        out.writeString(value);
    }

    @Override
    public String format(String value) {
        return value;
    }
}
