package freehold.server.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts of calls in the Prometheus text format (version 0.0.4): by operation and status, how long
 * they took, and whatever gauges others add. Operations are a closed set, so the series are too.
 */
final class Metrics {
    private static final double[] SECONDS = {
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    private final Map<Key, LongAdder> calls = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> times = new ConcurrentSkipListMap<>();
    private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();

    private record Key(String operation, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int names = operation.compareTo(other.operation);
            return names != 0 ? names : Integer.compare(status, other.status);
        }
    }

    private record Gauge(String help, LongSupplier value) {}

    @SuppressWarnings("ArrayRecordComponent") // a fixed row of counters, never compared
    private record Histogram(LongAdder[] buckets, LongAdder nanos) {
        private static Histogram empty() {
            LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
            Arrays.setAll(buckets, _ -> new LongAdder());
            return new Histogram(buckets, new LongAdder());
        }

        private void add(long duration) {
            int at = 0;
            while (at < SECONDS.length && duration > SECONDS[at] * 1e9) {
                at++;
            }
            buckets[at].increment();
            nanos.add(duration);
        }
    }

    /** Adds a value that is asked for whenever somebody looks. */
    void gauge(String name, String help, LongSupplier value) {
        gauges.put(name, new Gauge(help, value));
    }

    /** Counts a call that is over; the time includes that for which it was held. */
    void count(String operation, int status, long nanos) {
        calls.computeIfAbsent(new Key(operation, status), _ -> new LongAdder()).increment();
        times.computeIfAbsent(operation, _ -> Histogram.empty()).add(nanos);
    }

    String text() {
        StringBuilder text = new StringBuilder(8192);
        head(text, "freehold_requests_total", "Calls answered.", "counter");
        calls.forEach((key, count) ->
                text.append("freehold_requests_total{operation=\"")
                        .append(key.operation())
                        .append("\",status=\"")
                        .append(key.status())
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        head(
                text,
                "freehold_request_seconds",
                "Time to the answer, including that for which a call was held.",
                "histogram");
        times.forEach((operation, histogram) -> write(text, operation, histogram));
        gauges.forEach((name, gauge) -> {
            head(text, name, gauge.help(), "gauge");
            text.append(name).append(' ').append(gauge.value().getAsLong()).append('\n');
        });
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void write(StringBuilder text, String operation, Histogram histogram) {
        String label = "{operation=\"" + operation + "\"";
        long sum = 0;
        for (int at = 0; at <= SECONDS.length; at++) {
            sum += histogram.buckets()[at].sum();
            String bound = at < SECONDS.length ? Double.toString(SECONDS[at]) : "+Inf";
            text.append("freehold_request_seconds_bucket").append(label);
            text.append(",le=\"").append(bound).append("\"} ").append(sum).append('\n');
        }
        String seconds = String.format(Locale.ROOT, "%.9f", histogram.nanos().sum() / 1e9);
        text.append("freehold_request_seconds_sum").append(label).append("} ");
        text.append(seconds).append('\n');
        text.append("freehold_request_seconds_count").append(label).append("} ");
        text.append(sum).append('\n');
    }
}
