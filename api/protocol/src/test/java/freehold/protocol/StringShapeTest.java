package freehold.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.api.DeadlineShapes;
import freehold.protocol.rest.Json;
import org.junit.jupiter.api.Test;

class StringShapeTest {
    private static final String FARM = "farm-00000000000000000000000000000001";

    @Test
    void anIdentifierEndsWhereItsPatternEnds() {
        assertThat(Json.read(DeadlineShapes.FARM_ID, '"' + FARM + '"')).isEqualTo(FARM);
        assertThatThrownBy(() -> Json.read(DeadlineShapes.FARM_ID, '"' + FARM + "\\n\""))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void thePatternIsNamedAsTheModelHasIt() {
        assertThatThrownBy(() -> Json.read(DeadlineShapes.FARM_ID, "\"farm-1\""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.fields().getFirst().message())
                                        .contains("farm-[0-9a-f]{32}$"));
    }
}
