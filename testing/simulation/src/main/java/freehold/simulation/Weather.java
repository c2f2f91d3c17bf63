package freehold.simulation;

import java.util.List;

/**
 * How likely each kind of trouble is in one simulation.
 *
 * @param network of one call being lost, late or repeated
 * @param crash of the server dying at one write
 * @param machine of a worker meeting with an accident, each time it starts an action
 * @param failure of an action failing
 */
record Weather(double network, double crash, double machine, double failure) {
    /** Nothing goes wrong by itself any more. */
    static final Weather CALM = new Weather(0, 0, 0, 0);

    /** The weather of a seed: anything from calm to stormy. */
    static Weather of(Chance chance) {
        return new Weather(
                chance.oneOf(List.of(0.0, 0.02, 0.08)),
                chance.oneOf(List.of(0.0, 0.001, 0.004)),
                chance.oneOf(List.of(0.0, 0.02, 0.06)),
                chance.oneOf(List.of(0.0, 0.05, 0.2)));
    }
}
