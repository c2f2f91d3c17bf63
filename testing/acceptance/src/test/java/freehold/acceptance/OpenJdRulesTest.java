package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/openjd-rules.md} has a test or a ruling, and tests name real rules. */
class OpenJdRulesTest {
    private static final RuleBook BOOK =
            new RuleBook("docs/openjd-rules.md", List.of("openjd", "worker", "cli"));

    @Test
    void everyRuleHasATestOrARuling() {
        assertThat(BOOK.rules()).hasSizeGreaterThan(140);
        assertThat(BOOK.untested()).isEmpty();
    }

    @Test
    void testsCarryIdsOfRulesThatExist() {
        assertThat(BOOK.rules().keySet()).containsAll(BOOK.carried());
    }
}
