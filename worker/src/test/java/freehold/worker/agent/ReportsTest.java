package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.CompletedStatus;
import freehold.api.UpdatedSessionActionInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Reports reports = new Reports();

    private static UpdatedSessionActionInfo progress(float percent) {
        return UpdatedSessionActionInfo.builder().progressPercent(percent).build();
    }

    private static UpdatedSessionActionInfo end(CompletedStatus status) {
        return UpdatedSessionActionInfo.builder().completedStatus(status).build();
    }

    @Test
    void theNewestOfEachActionIsReported() {
        reports.add("a", progress(1));
        reports.add("a", progress(2));
        reports.add("b", end(CompletedStatus.NEVER_ATTEMPTED));

        assertThat(reports.all())
                .isEqualTo(Map.of("a", progress(2), "b", end(CompletedStatus.NEVER_ATTEMPTED)));
        assertThat(reports.unconfirmedEnds()).containsExactly("b");
    }

    @Test
    void theFirstEndCounts() {
        reports.add("a", end(CompletedStatus.FAILED));
        reports.add("a", progress(50));
        reports.add("a", end(CompletedStatus.NEVER_ATTEMPTED));

        assertThat(reports.all()).isEqualTo(Map.of("a", end(CompletedStatus.FAILED)));
    }

    @Test
    void whatCameAfterTheCallWasSentStays() {
        reports.add("a", progress(1));
        reports.add("b", progress(1));
        Map<String, UpdatedSessionActionInfo> sent = reports.all();
        reports.add("a", end(CompletedStatus.SUCCEEDED));

        reports.confirmed(sent);

        assertThat(reports.all()).isEqualTo(Map.of("a", end(CompletedStatus.SUCCEEDED)));
    }
}
