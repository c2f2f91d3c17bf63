package freehold.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what happened in many simulations. */
final class Tally {
    /** In a run of so many seeds each kind of fault must have happened often enough. */
    private static final int LONG_RUN = 2_000;

    private static final long OFTEN = 1_000;

    private final List<Simulation.Result> results = new ArrayList<>();

    void add(Simulation.Result result) {
        results.add(result);
    }

    int seeds() {
        return results.size();
    }

    /** How often each kind of fault happened. */
    private Map<Fault, Long> faults() {
        Map<Fault, Long> faults = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            faults.put(fault, 0L);
        }
        results.forEach(
                it -> it.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum)));
        return faults;
    }

    private Map<String, Long> kinds() {
        Map<String, Long> kinds = new TreeMap<>();
        results.forEach(
                it -> it.events().forEach((kind, count) -> kinds.merge(kind, count, Long::sum)));
        return kinds;
    }

    void print(PrintStream out) {
        long events = results.stream().mapToLong(Simulation.Result::total).sum();
        long least = results.stream().mapToLong(Simulation.Result::total).min().orElse(0);
        kinds().forEach((kind, count) -> out.printf("%10d  %s%n", count, kind));
        faults().forEach((fault, count) -> out.printf("%10d  fault %s%n", count, fault));
        out.printf(
                "%d seeds, %d events, at least %d in each; hash of all logs %s%n",
                seeds(), events, least, hash());
    }

    /** Whether enough went wrong for a run of this length to mean something; says so if not. */
    boolean isMeaningful(PrintStream out) {
        List<Fault> rare =
                faults().entrySet().stream()
                        .filter(it -> it.getValue() < OFTEN)
                        .map(Map.Entry::getKey)
                        .toList();
        if (seeds() < LONG_RUN || rare.isEmpty()) {
            return true;
        }
        out.printf("happened less than %d times: %s%n", OFTEN, rare);
        return false;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            results.forEach(it -> digest.update(it.hash().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
