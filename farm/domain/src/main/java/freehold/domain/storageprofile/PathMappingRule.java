package freehold.domain.storageprofile;

import java.util.List;
import java.util.Optional;

/**
 * Where on a fleet's hosts the files are that the submitter's machine has under a path.
 *
 * @param sourceFormat how the submitter's machine writes paths
 */
public record PathMappingRule(PathFormat sourceFormat, String source, String destination) {
    /**
     * One rule for each of the {@code required} file systems that both profiles know, in that order
     * (API: JobDetailsEntity pathMappingRules).
     *
     * @param required the names that the queue requires of its storage profiles
     * @param submitter the profile that the job was submitted with
     * @param host the profile of the fleet
     */
    public static List<PathMappingRule> between(
            List<String> required, StorageProfile submitter, StorageProfile host) {
        return required.stream()
                .map(name -> rule(name, submitter, host))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PathMappingRule> rule(
            String name, StorageProfile submitter, StorageProfile host) {
        return submitter
                .location(name)
                .flatMap(from ->
                        host.location(name)
                                .map(to ->
                                        new PathMappingRule(
                                                submitter.osFamily().paths(),
                                                from.path(),
                                                to.path())));
    }
}
