package freehold.cli.openjd.input;

import freehold.cli.openjd.output.Refused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the command finds around itself.
 *
 * @param folder relative paths start here
 * @param home {@code ~} in a path
 * @param sessionRoot below it sessions get their working directories
 * @param variables what the actions of a job inherit
 */
public record Host(
        Path folder,
        Path home,
        Path sessionRoot,
        Map<String, String> variables,
        InstantSource clock,
        RandomGenerator random) {
    public Host {
        variables = Map.copyOf(variables);
    }

    /** This process on this machine. */
    public static Host here() {
        Map<String, String> variables = System.getenv();
        Path temporary = Path.of(variables.getOrDefault("TMPDIR", "/tmp"));
        return new Host(
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", "/")),
                temporary.resolve("OpenJD"),
                variables,
                InstantSource.system(),
                RandomGenerator.getDefault());
    }

    /** The file a user means, {@code ~} and relative paths understood. */
    public Path file(String text) throws Refused {
        try {
            return text.equals("~") || text.startsWith("~/")
                    ? home.resolve(text.substring(Math.min(2, text.length())))
                    : folder.resolve(text);
        } catch (InvalidPathException unspeakable) {
            throw new Refused("'%s' cannot be the name of a file here.".formatted(text));
        }
    }
}
