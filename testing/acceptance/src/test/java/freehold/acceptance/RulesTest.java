package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import freehold.planted.PlantedManager;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds what breaks it: a few classes are there to be found. */
class RulesTest {
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackagesOf(PlantedManager.class);

    static List<ArchRule> rules() {
        return List.of(
                Rules.ONLY_DECIDES,
                Rules.KNOWS_NO_ENGINE,
                Rules.TIME_AND_CHANCE_COME_IN,
                Rules.FIELDS_ARE_FINAL,
                Rules.KNOWS_NO_NULL,
                Rules.IS_NULL_MARKED,
                Rules.NAMES_SAY_SOMETHING,
                Rules.NO_CIRCLES,
                Rules.mayUse("freehold.planted", "freehold.openjd"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsWhatBreaksIt(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("freehold.planted");
    }
}
