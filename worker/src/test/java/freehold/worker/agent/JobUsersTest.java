package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.JobRunAsUser;
import freehold.api.PosixUser;
import freehold.api.RunAs;
import freehold.testkit.Rule;
import freehold.worker.RunJobsAs;
import freehold.worker.session.JobUser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobUsersTest {
    private static final RunJobsAs QUEUE = new RunJobsAs.QueueUser();

    private static Optional<JobRunAsUser> queue(String user, String group) {
        return Optional.of(
                JobRunAsUser.builder()
                        .runAs(RunAs.QUEUE_CONFIGURED_USER)
                        .posix(PosixUser.builder().user(user).group(group).build())
                        .build());
    }

    private static Optional<JobRunAsUser> agent() {
        return Optional.of(JobRunAsUser.builder().runAs(RunAs.WORKER_AGENT_USER).build());
    }

    @Rule("PC8")
    @Test
    void theQueueDecidesUnlessTheWorkerWasToldOtherwise() throws EntityRefused {
        JobUser artist = new JobUser("artist", "farm");
        JobUser fixed = new JobUser("fixed", "farm");

        assertThat(JobUsers.user(QUEUE, queue("artist", "farm"))).contains(artist);
        assertThat(JobUsers.user(QUEUE, agent())).isEmpty();
        assertThat(JobUsers.user(new RunJobsAs.AgentUser(), queue("artist", "farm"))).isEmpty();
        assertThat(JobUsers.user(new RunJobsAs.Always(fixed), queue("artist", "farm")))
                .contains(fixed);
        assertThat(JobUsers.user(new RunJobsAs.Always(fixed), Optional.empty())).contains(fixed);
    }

    @Rule("PC8")
    @ParameterizedTest
    @CsvSource({"'', ''", "artist, ''", "'', farm", "-u, farm"})
    void aQueueThatNamesNobodyIsRefused(String user, String group) {
        assertThatThrownBy(() -> JobUsers.user(QUEUE, queue(user, group)))
                .isInstanceOf(EntityRefused.class)
                .hasMessageContaining("jobRunAsUser");
    }

    @Rule("PC8")
    @Test
    void aQueueThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> JobUsers.user(QUEUE, Optional.empty()))
                .isInstanceOf(EntityRefused.class)
                .hasMessageContaining("--posix-job-user");
    }
}
