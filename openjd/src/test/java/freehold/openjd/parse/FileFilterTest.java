package freehold.openjd.parse;

import static freehold.openjd.Samples.jobWithParameter;
import static freehold.openjd.Samples.wrongPaths;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule P5: which files a form offers for a path. */
class FileFilterTest {
    private static final String PATH = "parameterDefinitions[0] -> userInterface -> fileFilters";

    @Rule("P5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "*a",
                "*.",
                "**",
                "*.*.*",
                "*.a*",
                "*.a?",
                "*.[a]",
                "*.a/b",
                "*.a\\\\b",
                "*.{a}",
                "*.a:b",
                "*.a@b",
                "*.a|b",
                "*.a=b",
                "*.a`b",
                "*.a#",
                "*.a%",
                "*.a&",
                "*.<a>",
                "*.$a",
                "*.a!",
                "*.\\\"a",
                "*.a\\tb",
                "*.a\\u0085",
                "a.*"
            })
    void thesePatternsAreWrong(String pattern) {
        assertThat(wrongPaths(filtered(1, pattern))).containsExactly(PATH + "[0] -> patterns[0]");
    }

    @Rule("P5")
    @Test
    void aPathHasAtMost20FiltersWithPatternsOf20CodePoints() {
        assertThat(wrongPaths(filtered(20, "*." + "🎬".repeat(18)))).isEmpty();
        assertThat(wrongPaths(filtered(1, "*." + "🎬".repeat(19))))
                .containsExactly(PATH + "[0] -> patterns[0]");
        assertThat(wrongPaths(filtered(21, "*"))).containsExactly(PATH);
    }

    private static String filtered(int count, String pattern) {
        String filters =
                IntStream.range(0, count)
                        .mapToObj(_ -> "{'label': 'a', 'patterns': ['%s']}".formatted(pattern))
                        .collect(Collectors.joining(","));
        return jobWithParameter(
                "{'type': 'PATH', 'userInterface': {'fileFilters': [%s]}}".formatted(filters));
    }
}
