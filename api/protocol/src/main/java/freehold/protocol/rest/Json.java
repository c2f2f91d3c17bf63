package freehold.protocol.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import freehold.protocol.InvalidInput;
import freehold.protocol.shape.Checks;
import freehold.protocol.shape.JsonInput;
import freehold.protocol.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads and writes single values as JSON in UTF-8. */
public final class Json {

    private static final int USUAL_SIZE = 512;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build();

    /** Something written to a generator. */
    interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    /** Something read from a parser that stands before the first token. */
    interface Reading<T> {
        @Nullable T from(JsonInput in) throws IOException;
    }

    private Json() {}

    /** The value as JSON text. */
    public static <T> String write(Shape<T> shape, T value) {
        return new String(bytes(out -> shape.write(value, out)), StandardCharsets.UTF_8);
    }

    /**
     * The value behind JSON text, all constraints checked.
     *
     * @throws InvalidInput if the text cannot be read or breaks constraints
     */
    public static <T> T read(Shape<T> shape, String text) {
        Checks checks = Checks.strict();
        T value =
                read(
                        text.getBytes(StandardCharsets.UTF_8),
                        checks,
                        in -> {
                            in.parser().nextToken();
                            return shape.read(in);
                        });
        if (value == null || !checks.errors().isEmpty()) {
            throw InvalidInput.constraints(checks.errors());
        }
        return value;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = FACTORY.createGenerator(octets)) {
            writing.to(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return octets.toByteArray();
    }

    /** Reads exactly one value; {@code reading} leaves the parser on its last token. */
    static <T> @Nullable T read(byte[] text, Checks checks, Reading<T> reading) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            T value = reading.from(new JsonInput(parser, checks));
            JsonToken after = parser.nextToken();
            if (after != null) {
                throw InvalidInput.cannotParse("the body goes on after its JSON value");
            }
            return value;
        } catch (JsonProcessingException notJson) {
            throw InvalidInput.cannotParse("the body is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
