package freehold.model;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.InputTrait;
import software.amazon.smithy.model.traits.OutputTrait;

/**
 * Finds what a reader of the model would have to guess: shapes and members that lack a sentence and
 * need one.
 */
final class Undocumented {

    private final Model model;

    Undocumented(Model model) {
        this.model = model;
    }

    /**
     * Services, resources, operations, errors, unions and enums without documentation of their own.
     */
    List<ShapeId> shapes() {
        return ours().filter(Undocumented::mustSpeakForItself)
                .filter(shape -> !shape.hasTrait(DocumentationTrait.class))
                .map(Shape::getId)
                .toList();
    }

    /**
     * Members whose name cannot tell the meaning and that neither themselves nor by their target
     * have documentation.
     */
    List<ShapeId> members() {
        return telling()
                .filter(member -> member.getMemberTrait(model, DocumentationTrait.class).isEmpty())
                .map(Shape::getId)
                .toList();
    }

    /** The members of structures and unions that must be explained. */
    Stream<MemberShape> telling() {
        return ours().filter(shape -> shape.isStructureShape() || shape.isUnionShape())
                .flatMap(shape -> shape.members().stream())
                .filter(this::leavesQuestions);
    }

    private Stream<Shape> ours() {
        return model.shapes()
                .filter(shape -> shape.getId().getNamespace().startsWith("freehold."))
                .filter(shape -> !shape.hasTrait("smithy.api#trait"))
                .sorted();
    }

    private static boolean mustSpeakForItself(Shape shape) {
        return shape.isServiceShape()
                || shape.isResourceShape()
                || shape.isOperationShape()
                || shape.isUnionShape()
                || shape.isEnumShape()
                || isStructureWithAMeaningOfItsOwn(shape);
    }

    /**
     * Units, moments, switches and free text leave questions; ids, names and ARNs say what they
     * are.
     */
    private boolean leavesQuestions(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        return switch (target.getType()) {
            case BYTE,
                    SHORT,
                    INTEGER,
                    LONG,
                    FLOAT,
                    DOUBLE,
                    BIG_INTEGER,
                    BIG_DECIMAL,
                    INT_ENUM,
                    TIMESTAMP,
                    BOOLEAN,
                    ENUM ->
                    true;
            case STRING ->
                    !namesSomething(member.getMemberName())
                            && !namesSomething(target.getId().getName());
            default -> false;
        };
    }

    private static boolean namesSomething(String word) {
        return word.endsWith("Id") || word.endsWith("Name") || word.endsWith("Arn");
    }

    private static boolean isStructureWithAMeaningOfItsOwn(Shape shape) {
        return shape.isStructureShape()
                && !shape.hasTrait(InputTrait.class)
                && !shape.hasTrait(OutputTrait.class);
    }
}
