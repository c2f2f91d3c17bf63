package freehold.worker.session;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.testkit.Rule;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionsTest {
    private static final String MASK = "********";

    private final Redactions redactions = new Redactions();

    private String mask(String line) {
        return redactions.mask(OutputLine.whole(line));
    }

    private void learn(String line) {
        redactions.learn(OutputLine.whole(line));
    }

    @Rule("RD2")
    @Test
    void secretsThatHoldOrOverlapOneAnotherLeaveNothing() {
        redactions.add("secret");
        redactions.add("the secret of all");
        redactions.add("of all ages");

        assertThat(mask("(the secret of all ages)")).isEqualTo("(" + MASK + ")");
        assertThat(mask("a secret")).isEqualTo("a " + MASK);
    }

    @Rule("RD2")
    @Test
    void aRepeatedSecretShowsNeitherItsLengthNorItsNumber() {
        redactions.add("abab");

        assertThat(mask("ababab")).isEqualTo(MASK);
        assertThat(mask("abababab")).isEqualTo(MASK);
        assertThat(mask("abab abab")).isEqualTo(MASK + " " + MASK);
    }

    @Rule("RD2")
    @Test
    void ofSeveralLinesTheEdgesAreMaskedAnywhereAndTheRestAsWholeLines() {
        redactions.add("first\nmiddle\r\nlast\n");

        assertThat(redactions.mask("a first\nmiddle\nthe middle\nlast one"))
                .isEqualTo("a " + MASK + "\n" + MASK + "\nthe middle\n" + MASK + " one");
    }

    @Rule("RD2")
    @Test
    void anEmptySecretMasksNothing() {
        redactions.add("");
        redactions.add("\n");
        learn("openjd_redacted_env: K=");

        assertThat(mask("")).isEmpty();
        assertThat(mask("text")).isEqualTo("text");
        assertThat(mask("openjd_redacted_env: K=")).isEqualTo("openjd_redacted_env: K=");
    }

    @Rule("RD2")
    @Test
    void aSecretMayBePartOfTheMask() {
        redactions.add("*");
        redactions.add("a*");

        assertThat(mask("1 * 2")).isEqualTo("1 " + MASK + " 2");
        assertThat(mask("aaa***b")).isEqualTo("aa" + MASK + "b");
    }

    @Rule("RD2")
    @ParameterizedTest
    @ValueSource(strings = {".*", "a|b", "$1", "\\Q", "(", "[a-z]", "^", "\\"})
    void aSecretIsNoPattern(String secret) {
        redactions.add(secret);

        assertThat(mask("x" + secret + "y")).isEqualTo("x" + MASK + "y");
        assertThat(mask("mnop")).isEqualTo("mnop");
    }

    @Rule("RD1")
    @ParameterizedTest
    @CsvSource({
        "openjd_redacted_env: KEY=hush,              openjd_redacted_env: KEY=********",
        "openjd_redacted_env: \"KEY=hush\",          openjd_redacted_env: \"KEY=********",
        "openjd_redacted_env: hush,                  openjd_redacted_env: ********",
        "openjd_redacted_env: 1KEY=hush,             openjd_redacted_env: ********",
        "openjd_redacted_env: \"KEY=hush,            openjd_redacted_env: \"KEY=********",
        "openjd_redacted_env KEY=hush,               openjd_redacted_env KEY=********",
        "openjd_redacted_env KEY=a:hush,             openjd_redacted_env KEY=********",
        "'\tOpenJD_Redacted_Env:KEY=hush',           '\tOpenJD_Redacted_Env:KEY=********'",
        "+ echo 'openjd_redacted_env: KEY=hush',     + echo 'openjd_redacted_env: KEY=********"
    })
    void aLineThatDeclaresASecretIsMaskedBehindTheName(String line, String masked) {
        assertThat(mask(line)).isEqualTo(masked);
    }

    @Rule("RD1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "openjd_redacted_env: KEY=hush",
                "openjd_redacted_env: \"KEY=hush\"",
                "openjd_redacted_env: hush",
                "openjd_redacted_env: 1KEY=hush",
                "openjd_redacted_env: \"KEY=hush",
                " OPENJD_REDACTED_ENV:KEY=hush",
                "openjd_redacted_env KEY=hush"
            })
    void aSecretIsOneFromItsDeclarationOnHoweverMalformedThatIs(String line) {
        assertThat(mask("hush")).isEqualTo("hush");

        learn(line);

        assertThat(mask("say hush now")).isEqualTo("say " + MASK + " now");
    }

    @Rule("RD1")
    @Test
    void aValueOfSeveralLinesIsMaskedAsItIsWrittenToo() {
        learn("openjd_redacted_env: \"KEY=one\\ntwo\\nthree\"");

        assertThat(mask("{\"key\": \"one\\ntwo\\nthree\"}")).doesNotContain("two");
        assertThat(mask("two")).isEqualTo(MASK);
        assertThat(mask("is one")).isEqualTo("is " + MASK);
    }

    @Rule("RD2")
    @Test
    void aLineThatIsCutInASecretShowsNoPartOfIt() {
        redactions.add("password");

        assertThat(redactions.mask(new OutputLine("the pass", true))).isEqualTo("the " + MASK);
        assertThat(redactions.mask(new OutputLine("the pass", false))).isEqualTo("the pass");
        assertThat(redactions.mask(new OutputLine("the pass by", true))).isEqualTo("the pass by");
    }

    @Rule("RD2")
    @Test
    void nothingOfASecretIsLeftWhateverIsPrinted() {
        Seeds.forEach(
                500,
                seed -> {
                    RandomGenerator random = Seeds.random(seed);
                    Redactions some = new Redactions();
                    List<String> secrets = new ArrayList<>();
                    for (int i = random.nextInt(1, 6); i > 0; i--) {
                        secrets.add(text(random, 1, 6));
                    }
                    secrets.forEach(some::add);
                    StringBuilder line = new StringBuilder();
                    for (int i = random.nextInt(8); i > 0; i--) {
                        line.append(text(random, 0, 4));
                        line.append(secrets.get(random.nextInt(secrets.size())));
                    }

                    String masked = some.mask(OutputLine.whole(line.toString()));

                    assertThat(secrets).noneMatch(masked::contains);
                    assertThat(masked.replace(MASK, "").length())
                            .isLessThanOrEqualTo(line.length());
                });
    }

    /** Of few letters, so that secrets meet and overlap. */
    private static String text(RandomGenerator random, int least, int most) {
        String letters = "abc.\\$é😀=";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(least, most); i > 0; i--) {
            int at = letters.offsetByCodePoints(0, random.nextInt(9));
            text.appendCodePoint(letters.codePointAt(at));
        }
        return text.toString();
    }
}
