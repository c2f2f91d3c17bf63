package freehold.controlplane.entity;

import freehold.api.PathFormat;
import freehold.api.PathMappingRule;
import freehold.domain.farm.FarmId;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.Job;
import freehold.domain.queue.Queue;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Reading;
import java.util.List;
import java.util.Optional;

/** Says how a job's paths are translated for the hosts of a fleet, by what holds now. */
final class PathMapping {
    private PathMapping() {}

    /** The rules; none if the job or the fleet has no storage profile. */
    static List<PathMappingRule> rules(Reading reading, Job job, Queue queue, FleetId fleet) {
        FarmId farm = queue.farm();
        Optional<StorageProfile> submitter =
                job.submission()
                        .storageProfileId()
                        .map(StorageProfileId::new)
                        .flatMap(id -> reading.storageProfiles().find(farm, id));
        Optional<StorageProfile> host =
                submitter
                        .flatMap(_ -> reading.fleets().find(farm, fleet))
                        .flatMap(FleetStorage::profile)
                        .flatMap(id -> reading.storageProfiles().find(farm, id));
        return host.map(to -> rules(queue, submitter.orElseThrow(), to)).orElse(List.of());
    }

    private static List<PathMappingRule> rules(
            Queue queue, StorageProfile submitter, StorageProfile host) {
        List<String> required = QueueSettings.of(queue).requiredFileSystemLocationNames();
        return freehold.domain.storageprofile.PathMappingRule.between(required, submitter, host)
                .stream()
                .map(rule ->
                        PathMappingRule.builder()
                                .sourcePathFormat(PathFormat.valueOf(rule.sourceFormat().name()))
                                .sourcePath(rule.source())
                                .destinationPath(rule.destination())
                                .build())
                .toList();
    }
}
