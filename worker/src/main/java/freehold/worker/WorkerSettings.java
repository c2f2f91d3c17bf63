package freehold.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a worker must be told before it can start.
 *
 * @param sessionRoot below it each session gets its working directory
 * @param stateDirectory keeps who the worker is, and its credentials, from one start to the next
 */
public record WorkerSettings(
        String farmId,
        String fleetId,
        Path sessionRoot,
        Path stateDirectory,
        Offers offers,
        Sessions sessions) {
    /** A worker that offers what its host has and runs jobs as the user that it runs as itself. */
    public static WorkerSettings plain(
            String farmId, String fleetId, Path sessionRoot, Path stateDirectory) {
        return new WorkerSettings(
                farmId,
                fleetId,
                sessionRoot,
                stateDirectory,
                new Offers(Map.of(), Map.of()),
                new Sessions(new RunJobsAs.AgentUser(), false, Map.of()));
    }

    /**
     * Capabilities beyond those found on the host, or in their place.
     *
     * @param amounts such as {@code amount.studio.licenses}
     * @param attributes such as {@code attr.studio.pool}
     */
    public record Offers(Map<String, Float> amounts, Map<String, List<String>> attributes) {
        public Offers {
            amounts = Map.copyOf(amounts);
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * How sessions run.
     *
     * @param runJobsAs as whom
     * @param retainsWorkingDirectories leaves what a session wrote, to look into it
     * @param variables environment variables of every action, over those of the worker's own
     *     process, or of the login of the job's user
     */
    public record Sessions(
            RunJobsAs runJobsAs, boolean retainsWorkingDirectories, Map<String, String> variables) {
        public Sessions {
            variables = Map.copyOf(variables);
        }
    }
}
