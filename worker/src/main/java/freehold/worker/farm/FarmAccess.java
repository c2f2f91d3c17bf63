package freehold.worker.farm;

import freehold.api.AwsCredentials;
import freehold.worker.log.LogService;
import java.util.function.Supplier;

/**
 * The ways into the farm: by the credentials of this host, or by those the farm gave its worker.
 */
public interface FarmAccess {
    /** For CreateWorker, and for AssumeFleetRoleForWorker without valid worker credentials. */
    FarmService asHost();

    /**
     * For everything else.
     *
     * @param credentials asked anew for each call, as they are replaced before they expire
     */
    FarmService asWorker(Supplier<AwsCredentials> credentials);

    /** The log API, with the worker's credentials. */
    LogService logs(Supplier<AwsCredentials> credentials);
}
