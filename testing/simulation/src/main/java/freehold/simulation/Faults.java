package freehold.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Decides what goes wrong, and counts it. */
final class Faults {
    private final Chance chance;
    private final EventLog log;
    private final AtomicReference<Weather> weather;
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

    Faults(Chance chance, EventLog log, Weather weather) {
        this.chance = chance;
        this.log = log;
        this.weather = new AtomicReference<>(weather);
    }

    Weather weather() {
        return weather.get();
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        weather.set(Weather.CALM);
    }

    boolean isCalm() {
        return weather().equals(Weather.CALM);
    }

    /** Whether something of that probability goes wrong now; if so it is counted. */
    boolean strikes(double probability, Fault fault, String whom) {
        if (probability > 0 && chance.happens(probability)) {
            happened(fault, whom);
            return true;
        }
        return false;
    }

    void happened(Fault fault, String whom) {
        counts.merge(fault, 1L, Long::sum);
        log.note("fault", fault + " " + whom);
    }

    Map<Fault, Long> counts() {
        return new EnumMap<>(counts);
    }
}
