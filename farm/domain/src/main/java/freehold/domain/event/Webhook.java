package freehold.domain.event;

import freehold.domain.Audit;
import freehold.domain.farm.FarmId;
import java.time.Instant;
import java.util.List;

/**
 * An address that a farm's events are posted to.
 *
 * @param sealedSecret the key of its signatures, encrypted under the installation's master key
 */
public record Webhook(
        FarmId farm,
        WebhookId id,
        Settings settings,
        String sealedSecret,
        Delivery delivery,
        Audit audit) {
    /**
     * What a user says about it.
     *
     * @param detailTypes the kinds of events that are posted; all if empty
     * @param enabled whether events are posted; the server turns it off after a day of failures
     */
    public record Settings(
            String displayName, String url, List<String> detailTypes, boolean enabled) {
        public Settings {
            detailTypes = List.copyOf(detailTypes);
        }
    }

    /**
     * The same with other settings. Once enabled again it is tried at once, as if for the first
     * time.
     */
    public Webhook with(Settings changed, Audit now) {
        boolean revived = changed.enabled() && !settings.enabled();
        return new Webhook(
                farm,
                id,
                changed,
                sealedSecret,
                revived
                        ? Delivery.from(delivery.cursor(), now.updatedAt().orElseThrow())
                        : delivery,
                now);
    }

    /** The same with deliveries that have come further. */
    public Webhook with(Delivery changed) {
        return new Webhook(farm, id, settings, sealedSecret, changed, audit);
    }

    /**
     * The same after a failed attempt; disabled after a day of these.
     *
     * @param why for the person who looks after it
     * @param jitter at least 0 and below 1
     */
    public Webhook failed(String why, Instant now, double jitter) {
        Webhook failed = with(delivery.failed(why, now, jitter));
        return failed.delivery.isHopeless(now) ? failed.disabled(why) : failed;
    }

    private Webhook disabled(String why) {
        Settings off =
                new Settings(settings.displayName(), settings.url(), settings.detailTypes(), false);
        return new Webhook(
                farm,
                id,
                off,
                sealedSecret,
                delivery.saying("Disabled after a day of failures. The last was: " + why),
                audit);
    }
}
