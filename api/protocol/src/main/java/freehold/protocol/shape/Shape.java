package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one kind look in JSON, and which of them are allowed.
 *
 * @param <T> the Java type of the values
 */
public sealed interface Shape<T>
        permits TextShape,
                BlobShape,
                DocumentShape,
                ListShape,
                MapShape,
                StructureShape,
                UnionShape {

    /**
     * Reads the value at the parser's current token, which is not {@code null}, and leaves the
     * parser on its last token. Mistakes that leave the rest readable are added to the input's
     * checks; null means that there were some and that no value can be made.
     *
     * @throws freehold.protocol.InvalidInput when the type or notation is wrong
     */
    @Nullable T read(JsonInput in) throws IOException;

    /** Writes the value. */
    void write(T value, JsonGenerator out) throws IOException;
}
