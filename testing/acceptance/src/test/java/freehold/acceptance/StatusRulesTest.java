package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/STATES.md} has a test of the farm, and these tests name real rules. */
class StatusRulesTest {
    private static final RuleBook BOOK =
            new RuleBook(
                    "docs/STATES.md",
                    List.of(
                            "farm/domain",
                            "farm/store",
                            "farm/controlplane",
                            "farm/server",
                            "testing/acceptance"));

    @Test
    void everyRuleHasATest() {
        assertThat(BOOK.rules()).hasSizeGreaterThan(25);
        assertThat(BOOK.untested()).isEmpty();
    }

    @Test
    void testsCarryIdsOfRulesThatExist() {
        assertThat(BOOK.rules().keySet()).containsAll(BOOK.carried());
    }
}
