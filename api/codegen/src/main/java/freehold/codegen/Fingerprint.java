package freehold.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One text for everything the output depends on: arguments, model files, the list of lacking
 * operations, and this code itself.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(List<String> arguments, List<URL> models, List<Path> files)
            throws IOException {
        MessageDigest digest = sha256();
        for (String argument : arguments) {
            digest.update(argument.getBytes(StandardCharsets.UTF_8));
        }
        for (URL model : models) {
            try (InputStream text = model.openStream()) {
                digest.update(text.readAllBytes());
            }
        }
        for (Path file : Stream.concat(files.stream(), ownCode().stream()).toList()) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The class files of the generator, or the archive they are in. */
    private static List<Path> ownCode() throws IOException {
        try {
            Path place =
                    Path.of(
                            Fingerprint.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(place)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (URISyntaxException notAFile) {
            throw new IOException("the generator does not know where its own code is", notAFile);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
