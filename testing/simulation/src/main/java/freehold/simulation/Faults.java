package freehold.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Decides what goes wrong, counts it, and knows whom it befell when. */
final class Faults {
    private final Chance chance;
    private final EventLog log;
    private final Agenda agenda;
    private final AtomicReference<Weather> weather;
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private final Map<String, Instant> troubles = new HashMap<>();

    Faults(Chance chance, EventLog log, Agenda agenda, Weather weather) {
        this.chance = chance;
        this.log = log;
        this.agenda = agenda;
        this.weather = new AtomicReference<>(weather);
    }

    Weather weather() {
        return weather.get();
    }

    /** From now on other things go wrong. */
    void change(Weather to) {
        weather.set(to);
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        change(Weather.CALM);
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
        troubles(whom);
    }

    /** From what befell somebody before, something came of it only now. */
    void troubles(String whom) {
        troubles.put(whom, agenda.instant());
    }

    /** When something went wrong with somebody last. */
    Optional<Instant> lastTrouble(String whom) {
        return Optional.ofNullable(troubles.get(whom));
    }

    Map<Fault, Long> counts() {
        return new EnumMap<>(counts);
    }
}
