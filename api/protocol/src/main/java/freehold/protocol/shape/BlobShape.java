package freehold.protocol.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Octets, in JSON a string in base64 (RFC 4648, section 4).
 *
 * @param length how many octets are allowed
 */
public record BlobShape(Length length) implements Shape<byte[]> {

    @Override
    public byte[] read(JsonInput in) throws IOException {
        String text = in.text("a string in base64");
        try {
            byte[] octets = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            if (text.length() % 4 != 0) {
                throw in.unreadable("a string in padded base64");
            }
            length.check(octets.length, in.checks());
            return octets;
        } catch (IllegalArgumentException notBase64) {
            throw in.unreadable("a string in base64");
        }
    }

    @Override
    public void write(byte[] value, JsonGenerator out) throws IOException {
        out.writeString(Base64.getEncoder().encodeToString(value));
    }
}
