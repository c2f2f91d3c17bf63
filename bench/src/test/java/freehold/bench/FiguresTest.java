package freehold.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.bench.Options.Benchmark;
import freehold.bench.Options.Misuse;
import freehold.bench.Options.StoreKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void aPercentileIsTheSmallestValueThatSoManyDoNotExceed() {
        Latencies latencies =
                Latencies.ofNanos(List.of(new long[] {4000, 1000}, new long[] {2000}));

        assertThat(latencies.micros(50)).isEqualTo(2);
        assertThat(latencies.micros(99)).isEqualTo(4);
        assertThat(latencies.micros(1)).isEqualTo(1);
    }

    @Test
    void figuresAreOneLineOfJsonWithMeasuredValuesRounded() {
        Figures figures =
                Figures.none()
                        .with("name", "a")
                        .with("count", 1_000_000)
                        .with("measured", 25_123.456)
                        .with("limit", Figures.none().with("ratio", 0.123456));

        assertThat(figures.json())
                .isEqualTo(
                        "{\"name\":\"a\",\"count\":1000000,\"measured\":25120,"
                                + "\"limit\":{\"ratio\":0.1235}}");
    }

    @Test
    void aCommandLineNamesBenchmarkEngineAndTime() {
        assertThat(Options.read("gettask", "--seconds", "3", "--store", "postgres"))
                .isEqualTo(
                        new Options(Benchmark.GET_TASK, StoreKind.POSTGRES, Duration.ofSeconds(3)));
    }

    @Test
    void aCommandLineThatCannotBeUnderstoodSaysWhy() {
        assertThatThrownBy(() -> Options.read("gettasks"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("createjob, gettask, lifecycle");
        assertThatThrownBy(() -> Options.read("gettask", "--store"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("has no value");
    }
}
