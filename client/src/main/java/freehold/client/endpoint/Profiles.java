package freehold.client.endpoint;

import freehold.client.process.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Reads one profile of AWS's shared configuration and credentials files. */
public final class Profiles {

    private final ProfileFile files;
    private final String name;

    private Profiles(ProfileFile files, String name) {
        this.files = files;
        this.name = name;
    }

    /**
     * The files that {@code AWS_CONFIG_FILE} and {@code AWS_SHARED_CREDENTIALS_FILE} name, or else
     * those in the user's {@code .aws} folder, and in them the profile asked for, or else {@code
     * AWS_PROFILE}, or else {@code default}.
     *
     * @throws IllegalArgumentException if a profile is named by code or environment and no file has
     *     it
     */
    public static Profiles read(Environment environment, Optional<String> profile) {
        ProfileFile.Aggregator files = ProfileFile.aggregator();
        add(
                files,
                file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials"),
                ProfileFile.Type.CREDENTIALS);
        add(files, file(environment, "AWS_CONFIG_FILE", "config"), ProfileFile.Type.CONFIGURATION);
        Optional<String> named = profile.or(() -> environment.variable("AWS_PROFILE"));
        Profiles read = new Profiles(files.build(), named.orElse("default"));
        if (named.isPresent() && read.profile().isEmpty()) {
            throw new IllegalArgumentException(
                    "no profile '"
                            + read.name
                            + "' in "
                            + file(environment, "AWS_CONFIG_FILE", "config")
                            + " or "
                            + file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials"));
        }
        return read;
    }

    private static Path file(Environment environment, String variable, String usual) {
        return environment
                .variable(variable)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".aws", usual));
    }

    private static void add(ProfileFile.Aggregator files, Path path, ProfileFile.Type type) {
        if (Files.isReadable(path)) {
            files.addFile(ProfileFile.builder().content(path).type(type).build());
        }
    }

    /** All profiles that were read. */
    public ProfileFile files() {
        return files;
    }

    /** The profile that is looked into. */
    public String name() {
        return name;
    }

    /** A value of the profile. */
    public Optional<String> value(String key) {
        return profile().flatMap(profile -> profile.property(key));
    }

    /** A value that a service has in the {@code services} section which the profile names. */
    Optional<String> serviceValue(ServiceName service, String key) {
        return value("services")
                .flatMap(section -> files.getSection("services", section))
                .flatMap(section -> section.property(service.setting() + "." + key));
    }

    private Optional<Profile> profile() {
        return files.profile(name);
    }
}
