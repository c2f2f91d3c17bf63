package freehold.worker.session;

import static freehold.worker.session.PathFormat.POSIX;
import static freehold.worker.session.PathFormat.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMappingTest {
    private static PathMapping rules(PathMappingRule... rules) {
        return new PathMapping(List.of(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "/proj,            /mnt/proj",
        "/proj/,           /mnt/proj/",
        "/proj/a//b/./c,   /mnt/proj/a/b/c",
        "/proj/a/,         /mnt/proj/a/",
        "/project/a,       /project/a",
        "/Proj/a,          /Proj/a",
        "proj/a,           proj/a",
        "/proj\\a,         /proj\\a",
        "//proj/a,         //proj/a",
        "///proj/a,        /mnt/proj/a",
        "'',               ''"
    })
    void pm3PosixPathsMatchByWholeNames(String path, String mapped) {
        assertThat(rules(new PathMappingRule(POSIX, "/proj/", "/mnt/proj")).apply(path))
                .isEqualTo(mapped);
    }

    @ParameterizedTest
    @CsvSource({
        "P:\\Proj\\Shot 1\\a.ma, /mnt/proj/Shot 1/a.ma",
        "p:/proj/b\\C,           /mnt/proj/b/C",
        "P:\\proj\\,             /mnt/proj/",
        "Q:\\proj\\a,            Q:\\proj\\a",
        "P:proj\\a,              P:proj\\a",
        "\\proj\\a,              \\proj\\a",
        "P:\\project,            P:\\project"
    })
    void pm3WindowsPathsIgnoreCaseAndTheKindOfSlash(String path, String mapped) {
        assertThat(rules(new PathMappingRule(WINDOWS, "P:\\proj", "/mnt/proj")).apply(path))
                .isEqualTo(mapped);
    }

    @Test
    void pm3AShareIsARoot() {
        PathMapping mapping = rules(new PathMappingRule(WINDOWS, "\\\\Server\\Share", "/net"));

        assertThat(mapping.apply("//server/share/a/b")).isEqualTo("/net/a/b");
        assertThat(mapping.apply("\\\\server\\shared\\a")).isEqualTo("\\\\server\\shared\\a");
    }

    @Test
    void pm2TheDeepestSourceWinsAndOnlyOneRuleIsApplied() {
        PathMapping mapping =
                rules(
                        new PathMappingRule(POSIX, "/a", "/a/b"),
                        new PathMappingRule(POSIX, "/a/b", "/deep"));

        assertThat(mapping.apply("/a/b/c")).isEqualTo("/deep/c");
        assertThat(mapping.apply("/a/c")).isEqualTo("/a/b/c");
    }

    @Test
    void pm1TheFileNamesItsVersionAndItsRulesInUpperCase() {
        assertThat(rules(new PathMappingRule(WINDOWS, "P:\\x", "/y")).document())
                .isEqualTo(
                        "{\"version\":\"pathmapping-1.0\",\"path_mapping_rules\":[{\"source_path_format\":\"WINDOWS\","
                            + "\"source_path\":\"P:\\\\x\",\"destination_path\":\"/y\"}]}");
        assertThat(rules().document()).isEqualTo("{}");
    }

    @Test
    void aDestinationThatIsTheRootGetsNoSecondSlash() {
        PathMapping mapping = rules(new PathMappingRule(POSIX, "/a", "/"));

        assertThat(mapping.apply("/a/b")).isEqualTo("/b");
        assertThat(mapping.apply("/a/")).isEqualTo("/");
    }
}
