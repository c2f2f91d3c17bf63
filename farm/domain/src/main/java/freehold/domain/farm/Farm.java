package freehold.domain.farm;

import freehold.domain.Audit;
import java.util.Map;
import java.util.Optional;

/**
 * A farm as it is kept.
 *
 * @param costScaleFactor multiplies every reported cost; 0 to 100, 1 unless set
 */
public record Farm(
        FarmId id,
        String displayName,
        String description,
        Optional<String> kmsKeyArn,
        double costScaleFactor,
        Map<String, String> tags,
        Audit audit) {
    public Farm {
        tags = Map.copyOf(tags);
    }
}
