package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/SESSIONS.md} names tests, and they are there. */
class SessionRulesTest {
    private static final Pattern RULE = Pattern.compile("\\| ([ERPWLH][0-9]+) \\|.*\\|([^|]*)\\|");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern PYTHON = Pattern.compile("`(\\w+\\.py)::(\\w+)`");
    private static final List<String> SOURCES =
            Stream.of("farm", "worker", "testing/acceptance")
                    .flatMap(folder -> Repository.javaBelow(folder).stream())
                    .toList();

    private static List<Matcher> rules() {
        return Repository.lines("docs/SESSIONS.md").stream()
                .map(RULE::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndNamesATest() {
        assertThat(rules().stream().map(rule -> rule.group(1)))
                .hasSizeGreaterThan(35)
                .doesNotHaveDuplicates();
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(
                                        JAVA.matcher(rule.group(2)).results().count()
                                                + PYTHON.matcher(rule.group(2)).results().count())
                                .as(rule.group(1))
                                .isPositive());
    }

    @Test
    void theTestsThatRulesNameAreThere() {
        assertThat(rules().stream().flatMap(rule -> JAVA.matcher(rule.group(2)).results()))
                .allSatisfy(named ->
                        assertThat(SOURCES)
                                .as(named.group())
                                .anyMatch(source -> holds(source, named)));
        assertThat(rules().stream().flatMap(rule -> PYTHON.matcher(rule.group(2)).results()))
                .allSatisfy(named ->
                        assertThat(Repository.lines("testing/clients/boto3/" + named.group(1)))
                                .anyMatch(line -> line.startsWith("def " + named.group(2) + "(")));
    }

    private static boolean holds(String source, MatchResult named) {
        return source.contains("class " + named.group(1) + " ")
                && source.contains("void " + named.group(2) + "(");
    }
}
