package freehold.controlplane.storageprofile;

import freehold.api.FileSystemLocationType;
import freehold.controlplane.Refusals;
import freehold.domain.storageprofile.FileSystemLocation;
import freehold.domain.storageprofile.StorageProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the locations of storage profiles from requests, and shows them in answers. */
final class FileSystemLocations {
    private static final int MOST = 20;

    private FileSystemLocations() {}

    /**
     * What a request gives, each name once.
     *
     * @param member the request's name for the list
     */
    static List<FileSystemLocation> read(
            String member, List<freehold.api.FileSystemLocation> given) {
        Set<String> names = new HashSet<>();
        given.stream()
                .map(freehold.api.FileSystemLocation::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusals.invalidField(
                            member, "names the file system location '" + name + "' twice");
                });
        return given.stream().map(FileSystemLocations::location).toList();
    }

    private static FileSystemLocation location(freehold.api.FileSystemLocation given) {
        return new FileSystemLocation(
                given.name(), given.path(), FileSystemLocation.Kind.valueOf(given.type().name()));
    }

    /** The locations of a profile after an update. */
    static List<FileSystemLocation> changed(
            StorageProfile now,
            List<freehold.api.FileSystemLocation> toAdd,
            List<freehold.api.FileSystemLocation> toRemove) {
        List<FileSystemLocation> changed =
                now.locationsAfter(
                        read("fileSystemLocationsToAdd", toAdd),
                        read("fileSystemLocationsToRemove", toRemove));
        if (changed.size() > MOST) {
            throw Refusals.invalid(
                    "A storage profile has at most "
                            + MOST
                            + " file system locations; with this update it would have "
                            + changed.size()
                            + ".");
        }
        return changed;
    }

    static List<freehold.api.FileSystemLocation> view(List<FileSystemLocation> locations) {
        return locations.stream()
                .map(each ->
                        freehold.api.FileSystemLocation.builder()
                                .name(each.name())
                                .path(each.path())
                                .type(FileSystemLocationType.valueOf(each.kind().name()))
                                .build())
                .toList();
    }
}
