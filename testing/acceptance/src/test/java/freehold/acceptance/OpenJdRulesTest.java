package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule of {@code docs/openjd-rules.md} has a test or a ruling, and tests name real rules. */
class OpenJdRulesTest {
    private static final Pattern RULE = Pattern.compile("^- \\*\\*([A-Z]+[0-9]+)\\*\\* ");
    private static final Pattern CARRIED =
            Pattern.compile(
                    "@Rule\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)\\s*@(?:Test|ParameterizedTest)");
    private static final Pattern ID = Pattern.compile("\"([A-Z]+[0-9]+)\"");
    private static final List<String> MODULES = List.of("openjd", "worker", "cli");

    @Test
    void everyRuleHasATestOrARuling() {
        Map<String, String> rules = rules();
        Set<String> untested = new TreeSet<>(rules.keySet());
        untested.removeAll(carried());
        untested.removeIf(id -> rules.getOrDefault(id, "").contains("*Ruling:*"));

        assertThat(rules).hasSizeGreaterThan(140);
        assertThat(untested).isEmpty();
    }

    @Test
    void testsCarryIdsOfRulesThatExist() {
        assertThat(rules().keySet()).containsAll(carried());
    }

    /** The text of each rule by its id; a rule may go on over several lines. */
    private static Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        String current = "";
        for (String line : Repository.lines("docs/openjd-rules.md")) {
            Matcher begins = RULE.matcher(line);
            if (begins.find()) {
                current = begins.group(1);
                assertThat(rules).doesNotContainKey(current);
            }
            if (!current.isEmpty()) {
                rules.merge(current, line, (before, after) -> before + " " + after);
            }
        }
        return rules;
    }

    private static Set<String> carried() {
        return MODULES.stream()
                .map(module -> Repository.javaBelow(module + "/src/test/java"))
                .flatMap(Collection::stream)
                .flatMap(text -> CARRIED.matcher(text).results())
                .flatMap(annotation -> ID.matcher(annotation.group(1)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
