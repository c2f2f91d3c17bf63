package freehold.controlplane.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The form of a stream's file: a line that names the owner, then records. A record has its length
 * at both ends, so that it can be read from either side, and a checksum, so that a torn end of the
 * file is known for what it is.
 *
 * <pre>length:4  timestamp:8  ingestedAt:8  message:length-16  crc32c:4  length:4</pre>
 */
final class LogRecords {
    private static final String MAGIC = "freehold-log-1 ";
    private static final int TIMES = 16;
    private static final int FRAME = 12;

    private LogRecords() {}

    /** A record and the offset after it. */
    record Found(LogEvent event, long start, long end) {}

    static byte[] header(String owner) {
        return (MAGIC + owner + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The owner that the first line of {@code file} names. */
    static String owner(FileChannel file) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(256);
        int read = file.read(line, 0);
        String text = new String(line.array(), 0, Math.max(0, read), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (!text.startsWith(MAGIC) || end < 0) {
            throw new IOException("not the file of a log stream");
        }
        return text.substring(MAGIC.length(), end);
    }

    /** The offset of the first record of a stream with this owner. */
    static long first(String owner) {
        return header(owner).length;
    }

    static ByteBuffer encode(List<LogEvent> events) {
        List<byte[]> messages =
                events.stream()
                        .map(event -> event.message().getBytes(StandardCharsets.UTF_8))
                        .toList();
        int size = messages.stream().mapToInt(message -> message.length + TIMES + FRAME).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        for (int at = 0; at < events.size(); at++) {
            encode(out, events.get(at), messages.get(at));
        }
        return out.flip();
    }

    private static void encode(ByteBuffer out, LogEvent event, byte[] message) {
        int length = TIMES + message.length;
        int start = out.position();
        out.putInt(length);
        out.putLong(event.timestamp()).putLong(event.ingestedAt()).put(message);
        out.putInt(checksum(out.duplicate().position(start + 4).limit(start + 4 + length)));
        out.putInt(length);
    }

    /** The whole and sound record at {@code offset}, if there is one before {@code limit}. */
    static Optional<Found> after(FileChannel file, long offset, long limit) throws IOException {
        Optional<Integer> length = length(file, offset, limit - offset);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer record = read(file, offset, length.get() + FRAME);
        ByteBuffer payload = record.duplicate().position(4).limit(4 + length.get());
        boolean sound =
                checksum(payload.duplicate()) == record.getInt(4 + length.get())
                        && record.getInt(8 + length.get()) == length.get();
        if (!sound) {
            return Optional.empty();
        }
        long timestamp = payload.getLong();
        long ingestedAt = payload.getLong();
        String message = StandardCharsets.UTF_8.decode(payload).toString();
        return Optional.of(
                new Found(
                        new LogEvent(timestamp, ingestedAt, message),
                        offset,
                        offset + length.get() + FRAME));
    }

    /**
     * The whole and sound record that ends at {@code end}, if it begins at or after {@code floor}.
     */
    static Optional<Found> before(FileChannel file, long end, long floor) throws IOException {
        Optional<Integer> length = length(file, end - 4, end - floor);
        return length.isEmpty() ? Optional.empty() : after(file, end - length.get() - FRAME, end);
    }

    /** A length written at {@code offset}, if a record so long fits into {@code room}. */
    private static Optional<Integer> length(FileChannel file, long offset, long room)
            throws IOException {
        if (room < TIMES + FRAME) {
            return Optional.empty();
        }
        int length = read(file, offset, 4).getInt(0);
        return length >= TIMES && length <= room - FRAME ? Optional.of(length) : Optional.empty();
    }

    private static ByteBuffer read(FileChannel file, long offset, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("a log stream ends within a record");
            }
        }
        return bytes.flip();
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
