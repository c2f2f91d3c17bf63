package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ShapeId;

final class DocumentationTest {

    private final Undocumented undocumented = new Undocumented(ApiModel.assemble());

    @Test
    void everyOperationResourceErrorAndOtherNamedShapeHasASentence() {
        assertThat(undocumented.shapes()).isEmpty();
    }

    @Test
    void everyMemberWhoseMeaningIsNotItsNameHasASentence() {
        assertThat(undocumented.telling()).hasSizeGreaterThan(600);
        assertThat(undocumented.members()).isEmpty();
    }

    @Test
    void whatLacksASentenceIsFound() {
        Model model =
                Model.assembler()
                        .addUnparsedModel(
                                "planted.smithy",
                                """
                                        $version: "2"
                                        namespace freehold.planted
                                        operation Move { input := { id: ThingId, name: String, distance: Integer, at: Timestamp, fast: Boolean, why: String } }
                                        string ThingId
                                @error("client") structure Stuck {}
                                """)
                        .assemble()
                        .unwrap();

        Undocumented planted = new Undocumented(model);

        assertThat(planted.shapes())
                .containsExactlyInAnyOrder(
                        ShapeId.from("freehold.planted#Move"),
                        ShapeId.from("freehold.planted#Stuck"));
        assertThat(planted.members())
                .extracting(member -> member.getMember().orElseThrow())
                .containsExactlyInAnyOrder("name", "distance", "at", "fast", "why");
    }
}
