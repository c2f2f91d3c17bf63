package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** NOTICE says what is shipped: the build lists it anew each time from the command's class path. */
class NoticeTest {
    @Test
    void theNoticeIsTheOneThatTheBuildWrites() {
        assertThat(Repository.lines("NOTICE"))
                .as("if libraries changed: cp cli/target/NOTICE NOTICE")
                .isEqualTo(Repository.lines("cli/target/NOTICE"));
    }

    @Test
    void whatTheBuildWritesListsTheLibraries() {
        assertThat(Repository.lines("cli/target/NOTICE"))
                .anyMatch(line -> line.contains("info.picocli:picocli"))
                .anyMatch(line -> line.contains("org.postgresql:postgresql"))
                .noneMatch(line -> line.contains("freehold:freehold"))
                .noneMatch(line -> line.contains("assertj"));
    }
}
