package freehold.worker.session;

import static freehold.worker.session.PathFormat.POSIX;
import static freehold.worker.session.PathFormat.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMappingTest {
    private static PathMapping rules(PathMappingRule... rules) {
        return new PathMapping(List.of(rules));
    }

    @Rule("PM3")
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
    void posixPathsMatchByWholeNames(String path, String mapped) {
        assertThat(rules(new PathMappingRule(POSIX, "/proj/", "/mnt/proj")).apply(path))
                .isEqualTo(mapped);
    }

    @Rule("PM3")
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
    void windowsPathsIgnoreCaseAndTheKindOfSlash(String path, String mapped) {
        assertThat(rules(new PathMappingRule(WINDOWS, "P:\\proj", "/mnt/proj")).apply(path))
                .isEqualTo(mapped);
    }

    @Rule("PM3")
    @Test
    void aShareIsARoot() {
        PathMapping mapping = rules(new PathMappingRule(WINDOWS, "\\\\Server\\Share", "/net"));

        assertThat(mapping.apply("//server/share/a/b")).isEqualTo("/net/a/b");
        assertThat(mapping.apply("\\\\server\\shared\\a")).isEqualTo("\\\\server\\shared\\a");
    }

    @Rule("PM2")
    @Test
    void theDeepestSourceWinsAndOnlyOneRuleIsApplied() {
        PathMapping mapping =
                rules(
                        new PathMappingRule(POSIX, "/a", "/a/b"),
                        new PathMappingRule(POSIX, "/a/b", "/deep"));

        assertThat(mapping.apply("/a/b/c")).isEqualTo("/deep/c");
        assertThat(mapping.apply("/a/c")).isEqualTo("/a/b/c");
    }

    @Rule("PM1")
    @Test
    void theFileNamesItsVersionAndItsRulesInUpperCase() {
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

    @Rule("PM3")
    @ParameterizedTest
    @CsvSource({
        "POSIX,   /a,             /a,                 /m",
        "POSIX,   /a,             /a/../b,            /m/../b",
        "POSIX,   /a/./b/,        /a/b/c,             /m/c",
        "POSIX,   //host/a,       //host/a/b,         /m/b",
        "POSIX,   //host/a,       /host/a/b,          /host/a/b",
        "POSIX,   /,              /x/y,               /m/x/y",
        "POSIX,   /,              x/y,                x/y",
        "POSIX,   .,              x/y,                /m/x/y",
        "POSIX,   a,              a/b,                /m/b",
        "POSIX,   /a,             /a/...,             /m/...",
        "POSIX,   /a,             '/a/b ',            '/m/b '",
        "WINDOWS, C:\\a,           c:\\A\\b,            /m/b",
        "WINDOWS, C:\\\\a,         C:/a//b,            /m/b",
        "WINDOWS, C:\\a\\.\\,       C:\\a\\.\\b\\..,       /m/b/..",
        "WINDOWS, C:,             C:a,                /m/a",
        "WINDOWS, C:,             C:\\a,              C:\\a",
        "WINDOWS, C:\\,            C:\\a,              /m/a",
        "WINDOWS, \\a,            \\A\\b,             /m/b",
        "WINDOWS, \\a,            C:\\a\\b,           C:\\a\\b",
        "WINDOWS, \\\\h\\s,       //H/S/b/,           /m/b/",
        "WINDOWS, \\\\h\\s\\a,     \\\\h\\s\\A,         /m",
        "WINDOWS, \\\\h,          \\\\h\\s\\a,         \\\\h\\s\\a",
        "WINDOWS, C:\\K,           C:\\\u212a\\a,        C:\\\u212a\\a",
        "WINDOWS, C:\\\u0130\\a,     C:\\\u0130\\A\\b,     /m/b",
        "WINDOWS, a,              A\\b,              /m/b"
    })
    void pathsAreComparedPartByPart(PathFormat format, String source, String path, String mapped) {
        assertThat(rules(new PathMappingRule(format, source, "/m")).apply(path)).isEqualTo(mapped);
    }

    @Rule("PM2")
    @Test
    void aRootCountsAsAPartOfARule() {
        PathMapping mapping =
                rules(
                        new PathMappingRule(POSIX, "P:\\a\\b", "/as-posix"),
                        new PathMappingRule(WINDOWS, "P:\\a", "/as-windows"));

        assertThat(mapping.apply("P:\\a\\b")).isEqualTo("/as-windows/b");
    }

    @Rule("PM2")
    @Test
    void theOrderOfEquallyDeepRulesStays() {
        PathMapping mapping =
                rules(
                        new PathMappingRule(POSIX, "/a", "/first"),
                        new PathMappingRule(POSIX, "/a/", "/second"));

        assertThat(mapping.apply("/a/b")).isEqualTo("/first/b");
    }

    @Test
    void whatIsLeftOfNothingIsTheCurrentFolder() {
        assertThat(rules(new PathMappingRule(POSIX, "/a", "")).apply("/a")).isEqualTo(".");
        assertThat(rules(new PathMappingRule(POSIX, "/a", "m/./n/")).apply("/a/b"))
                .isEqualTo("m/n/b");
    }
}
