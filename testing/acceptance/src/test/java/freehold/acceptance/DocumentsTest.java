package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Documents name files that are there. */
class DocumentsTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void theWalksNameFilesThatExist() {
        List<String> named =
                Repository.lines("docs/ARCHITECTURE.md").stream()
                        .filter(line -> line.startsWith("|"))
                        .flatMap(line -> CODE.matcher(line).results())
                        .map(MatchResult::group)
                        .map(quoted -> quoted.substring(1, quoted.length() - 1))
                        .filter(text -> text.contains("/src/"))
                        .toList();

        assertThat(named)
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(Repository.path(file)).exists());
    }
}
