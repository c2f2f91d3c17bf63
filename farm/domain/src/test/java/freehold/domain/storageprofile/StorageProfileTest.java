package freehold.domain.storageprofile;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.FileSystemLocation.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageProfileTest {
    private static final FileSystemLocation PROJECTS = at("Projects", "P:\\proj");
    private static final FileSystemLocation TOOLS = at("Tools", "T:\\");

    private static FileSystemLocation at(String name, String path) {
        return new FileSystemLocation(name, path, Kind.SHARED);
    }

    private static StorageProfile profile(
            OperatingSystemFamily family, FileSystemLocation... locations) {
        return new StorageProfile(
                FarmId.ofHex("a".repeat(32)),
                StorageProfileId.ofHex("b".repeat(32)),
                "profile",
                family,
                List.of(locations),
                Audit.created(Instant.EPOCH, "ada"));
    }

    private static StorageProfile windows(FileSystemLocation... locations) {
        return profile(OperatingSystemFamily.WINDOWS, locations);
    }

    @Test
    void aNameIsMissingIfItsLetterCaseDiffers() {
        StorageProfile profile = windows(PROJECTS, TOOLS);

        assertThat(profile.firstMissing(List.of("Tools", "Projects"))).isEmpty();
        assertThat(profile.firstMissing(List.of("Tools", "projects", "Cache")))
                .contains("projects");
    }

    @Test
    void whatIsRemovedGoesByItsNameAndWhatIsAddedTakesThePlaceOfItsName() {
        StorageProfile profile = windows(PROJECTS, TOOLS);
        FileSystemLocation moved = at("Projects", "Q:\\proj");
        FileSystemLocation cache = new FileSystemLocation("Cache", "C:\\cache", Kind.LOCAL);

        assertThat(profile.locationsAfter(List.of(moved, cache), List.of()))
                .containsExactly(moved, TOOLS, cache);
        assertThat(profile.locationsAfter(List.of(moved), List.of(PROJECTS)))
                .containsExactly(TOOLS, moved);
        assertThat(profile.locationsAfter(List.of(), List.of(moved, cache))).containsExactly(TOOLS);
    }

    @Test
    void eachRequiredFileSystemThatBothKnowIsARule() {
        StorageProfile submitter = windows(PROJECTS, TOOLS, at("Cache", "C:\\cache"));
        StorageProfile host =
                profile(
                        OperatingSystemFamily.LINUX,
                        at("Cache", "/cache"),
                        at("Projects", "/mnt/proj"),
                        at("Library", "/lib"));

        assertThat(
                        PathMappingRule.between(
                                List.of("Projects", "Tools", "Library"), submitter, host))
                .containsExactly(new PathMappingRule(PathFormat.WINDOWS, "P:\\proj", "/mnt/proj"));
        assertThat(PathMappingRule.between(List.of("Cache", "Projects"), host, submitter))
                .containsExactly(
                        new PathMappingRule(PathFormat.POSIX, "/cache", "C:\\cache"),
                        new PathMappingRule(PathFormat.POSIX, "/mnt/proj", "P:\\proj"));
    }

    @Test
    void macPathsAreWrittenAsThoseOfLinux() {
        StorageProfile mac = profile(OperatingSystemFamily.MACOS, at("Projects", "/Volumes/proj"));

        assertThat(PathMappingRule.between(List.of("Projects"), mac, windows(PROJECTS)))
                .containsExactly(
                        new PathMappingRule(PathFormat.POSIX, "/Volumes/proj", "P:\\proj"));
    }
}
