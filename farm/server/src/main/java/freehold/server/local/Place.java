package freehold.server.local;

import freehold.domain.fleet.FleetId;
import java.nio.file.Path;

/**
 * Where one worker of a fleet lives: a folder that it finds again when it is started anew, and so
 * is the same worker.
 */
record Place(FleetId fleet, int number, Path folder) {
    static Place of(Path all, FleetId fleet, int number) {
        return new Place(
                fleet, number, all.resolve(fleet.value()).resolve(Integer.toString(number)));
    }

    /** Remembers who the worker is. */
    Path state() {
        return folder.resolve("state");
    }

    /** Below it sessions get their working directories. */
    Path sessions() {
        return folder.resolve("sessions");
    }

    /** What the worker's process says. */
    Path log() {
        return folder.resolve("worker.log");
    }

    @Override
    public String toString() {
        return fleet + "/" + number;
    }
}
