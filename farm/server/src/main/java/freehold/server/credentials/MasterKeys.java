package freehold.server.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The master keys of a farm, from a file that only its owner may read: one line per key, its id and
 * 64 hex digits; the first line makes new secrets, the second is still accepted.
 */
public final class MasterKeys {
    private static final int VALID_AT_A_TIME = 2;

    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the key file, or makes it with a new key if there is none.
     *
     * @throws IOException if the file can be read by others, is damaged, or cannot be written
     */
    public static MasterKeys open(Path file, SecureRandom random) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException _) {
            PrivateFile.createNew(file, newLine(random));
            return read(file);
        }
    }

    /**
     * Puts a new key before the present one, which stays valid; a third is forgotten, and with it
     * everything sealed or issued under it.
     */
    public static void rotate(Path file, SecureRandom random) throws IOException {
        read(file);
        List<String> lines = Files.readAllLines(file);
        PrivateFile.replace(file, newLine(random) + lines.getFirst() + "\n");
    }

    MasterKey current() {
        return keys.getFirst();
    }

    Optional<MasterKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static MasterKeys read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        PrivateFile.requirePrivate(file);
        if (lines.isEmpty() || lines.size() > VALID_AT_A_TIME) {
            throw new IOException(file + " must have one line per master key, two at most");
        }
        for (String line : lines) {
            if (!line.matches("[0-9a-f]{8} [0-9a-f]{64}")) {
                throw new IOException(
                        file + " has a damaged line: each is 8 hex digits, a space, 64 hex digits");
            }
        }
        return new MasterKeys(lines.stream().map(MasterKeys::parse).toList());
    }

    private static MasterKey parse(String line) {
        return new MasterKey(line.substring(0, 8), HexFormat.of().parseHex(line, 9, line.length()));
    }

    private static String newLine(SecureRandom random) {
        byte[] id = new byte[4];
        byte[] root = new byte[MasterKey.BYTES];
        random.nextBytes(id);
        random.nextBytes(root);
        return HexFormat.of().formatHex(id) + " " + HexFormat.of().formatHex(root) + "\n";
    }
}
