package freehold.worker.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.PathMappingRule;
import freehold.testkit.Rule;
import freehold.worker.session.PathFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static PathMappingRule rule(freehold.api.PathFormat format) {
        return PathMappingRule.builder()
                .sourcePathFormat(format)
                .sourcePath("from")
                .destinationPath("to")
                .build();
    }

    @Rule("PM5")
    @Test
    void rulesAreThoseOfTheFarmInTheirOrder() throws Exception {
        assertThat(
                        Parameters.rules(
                                List.of(
                                        rule(freehold.api.PathFormat.WINDOWS),
                                        rule(freehold.api.PathFormat.POSIX))))
                .containsExactly(
                        new freehold.worker.session.PathMappingRule(
                                PathFormat.WINDOWS, "from", "to"),
                        new freehold.worker.session.PathMappingRule(
                                PathFormat.POSIX, "from", "to"));
    }

    @Test
    void aRuleOfAFormatThatIsNotKnownIsRefusedRatherThanLeftOut() {
        assertThatThrownBy(() ->
                        Parameters.rules(
                                List.of(rule(freehold.api.PathFormat.UNKNOWN_TO_SDK_VERSION))))
                .isInstanceOf(EntityRefused.class)
                .hasMessageContaining("paths below from");
    }
}
