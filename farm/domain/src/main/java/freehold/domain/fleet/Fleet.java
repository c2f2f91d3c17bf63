package freehold.domain.fleet;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import java.util.Map;
import java.util.Optional;

/**
 * A fleet as it is kept.
 *
 * @param configuration the API's fleet configuration: API JSON, kept as text
 * @param capabilities what {@code configuration} offers to steps, in the scheduler's terms
 * @param hostConfiguration the script each host runs before its first session: API JSON, kept as
 *     text
 */
public record Fleet(
        FarmId farm,
        FleetId id,
        String displayName,
        String description,
        FleetStatus status,
        String roleArn,
        WorkerRange workers,
        String configuration,
        FleetCapabilities capabilities,
        Optional<String> hostConfiguration,
        Map<String, String> tags,
        Audit audit) {
    public Fleet {
        tags = Map.copyOf(tags);
    }

    /** How many workers the fleet may have. */
    public record WorkerRange(int min, int max) {}
}
