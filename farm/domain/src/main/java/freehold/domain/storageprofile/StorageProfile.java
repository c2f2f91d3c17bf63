package freehold.domain.storageprofile;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the studio's file systems are mounted on the hosts of one operating system.
 *
 * @param locations of different names, in the order they were added
 */
public record StorageProfile(
        FarmId farm,
        StorageProfileId id,
        String displayName,
        OperatingSystemFamily osFamily,
        List<FileSystemLocation> locations,
        Audit audit) {
    public StorageProfile {
        locations = List.copyOf(locations);
    }

    /** Where the file system of this name is mounted; empty if the profile does not know it. */
    public Optional<FileSystemLocation> location(String name) {
        return locations.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The first of these names that the profile does not know. */
    public Optional<String> firstMissing(List<String> names) {
        return names.stream().filter(name -> location(name).isEmpty()).findFirst();
    }

    /**
     * The locations after a change: those to remove go by their names, then those to add come, each
     * in the place of one of its name. So a path is changed by adding it anew.
     */
    public List<FileSystemLocation> locationsAfter(
            List<FileSystemLocation> toAdd, List<FileSystemLocation> toRemove) {
        Map<String, FileSystemLocation> byName =
                locations.stream()
                        .collect(
                                Collectors.toMap(
                                        FileSystemLocation::name,
                                        each -> each,
                                        (first, _) -> first,
                                        LinkedHashMap::new));
        toRemove.forEach(removed -> byName.remove(removed.name()));
        toAdd.forEach(added -> byName.put(added.name(), added));
        return List.copyOf(byName.values());
    }
}
