package freehold.controlplane.event;

import freehold.api.ValidationException;
import freehold.controlplane.Refusals;
import java.net.URI;
import java.net.URISyntaxException;

/** Checks where a webhook posts to. */
final class WebhookAddresses {
    private WebhookAddresses() {}

    /**
     * The address, if it is one that can be posted to.
     *
     * @throws ValidationException if it is not
     */
    static String checked(String url) {
        try {
            URI uri = new URI(url);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            throw refused(malformed.getReason());
        }
        throw refused("it needs a host, and may have neither user nor fragment");
    }

    private static ValidationException refused(String why) {
        return Refusals.invalidField("url", "must be an http or https address: " + why);
    }
}
