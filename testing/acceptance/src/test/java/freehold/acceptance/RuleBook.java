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

/**
 * A document that lists rules with ids, and the modules whose tests carry these ids.
 *
 * @param document its path in the repository
 * @param modules whose tests are looked at
 */
record RuleBook(String document, List<String> modules) {
    private static final Pattern RULE = Pattern.compile("^- \\*\\*([A-Z]+[0-9]+)\\*\\* ");
    private static final Pattern CARRIED =
            Pattern.compile(
                    "@Rule\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)\\s*@(?:Test|ParameterizedTest)");
    private static final Pattern ID = Pattern.compile("\"([A-Z]+[0-9]+)\"");

    /** The text of each rule by its id; a rule may go on over several lines. */
    Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        String current = "";
        for (String line : Repository.lines(document)) {
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

    /** The ids that tests carry. */
    Set<String> carried() {
        return modules.stream()
                .map(module -> Repository.javaBelow(module + "/src/test/java"))
                .flatMap(Collection::stream)
                .flatMap(text -> CARRIED.matcher(text).results())
                .flatMap(annotation -> ID.matcher(annotation.group(1)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of rules that no test carries and that do not say why in a ruling. */
    Set<String> untested() {
        Map<String, String> rules = rules();
        Set<String> untested = new TreeSet<>(rules.keySet());
        untested.removeAll(carried());
        untested.removeIf(id -> rules.getOrDefault(id, "").contains("*Ruling:*"));
        return untested;
    }
}
