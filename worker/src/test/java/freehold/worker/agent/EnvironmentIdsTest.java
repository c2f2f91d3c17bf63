package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EnvironmentIdsTest {
    @Test
    void anEnvironmentsNameIsWhatFollowsItsKindAndItsOwner() {
        assertThat(EnvironmentIds.name("JOB:job-0123456789abcdef0123456789abcdef:Studio: tools"))
                .isEqualTo("Studio: tools");
        assertThat(EnvironmentIds.name("Studio")).isEqualTo("Studio");
    }
}
