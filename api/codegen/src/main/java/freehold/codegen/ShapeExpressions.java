package freehold.codegen;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/**
 * Java expressions for shapes: a constant where there is one, otherwise the making of the shape.
 */
final class ShapeExpressions {

    private static final List<Class<? extends Trait>> CONSTRAINTS =
            List.of(
                    LengthTrait.class,
                    PatternTrait.class,
                    RangeTrait.class,
                    UniqueItemsTrait.class);

    private final Api api;

    ShapeExpressions(Api api) {
        this.api = api;
    }

    /** The shape of a member within JSON, with the constraints of the member itself. */
    CodeBlock ofMember(MemberShape member) {
        return ofMember(member, HttpBinding.Location.DOCUMENT);
    }

    /** The shape of a member in some part of a message, which decides how it writes timestamps. */
    CodeBlock ofMember(MemberShape member, HttpBinding.Location location) {
        Shape target = api.target(member);
        if (target.isTimestampShape()) {
            return timestamp(member, location);
        }
        boolean isConstrained = CONSTRAINTS.stream().anyMatch(member::hasTrait);
        boolean isListOfMoments =
                location != HttpBinding.Location.DOCUMENT
                        && target.asListShape()
                                .filter(list -> api.target(list.getMember()).isTimestampShape())
                                .isPresent();
        return isConstrained || isListOfMoments
                ? making(target, member, location)
                : reference(target);
    }

    /** A shape without the constraints of any member. */
    CodeBlock reference(Shape shape) {
        if (shape.getId().equals(JavaTypes.UNIT)) {
            return CodeBlock.of("$T.SHAPE", Written.UNIT);
        }
        if (shape.isStructureShape() || shape.isUnionShape() || shape.isEnumShape()) {
            return CodeBlock.of("$T.SHAPE", api.typeOf(shape));
        }
        if (hasConstant(shape) && api.javaPackage().equals(api.packages().get(shape.getId()))) {
            return CodeBlock.of(
                    "$T.$L",
                    api.named("Shapes"),
                    JavaNames.constant(shape.getId().getName(api.service())));
        }
        return making(shape);
    }

    /**
     * Whether a shape gets a constant in the service's table: lists, maps, and simple shapes with
     * constraints.
     */
    boolean hasConstant(Shape shape) {
        boolean isAggregate = shape.isListShape() || shape.isMapShape();
        boolean isConstrained =
                CONSTRAINTS.stream().anyMatch(shape::hasTrait) && !shape.isEnumShape();
        return api.packages().containsKey(shape.getId()) && (isAggregate || isConstrained);
    }

    /** An expression that makes the shape. */
    CodeBlock making(Shape shape) {
        return making(shape, shape, HttpBinding.Location.DOCUMENT);
    }

    /**
     * Makes {@code shape}, with constraints of {@code first} (the shape itself or a member that
     * targets it) before its own.
     */
    private CodeBlock making(Shape shape, Shape first, HttpBinding.Location location) {
        return switch (shape.getType()) {
            case STRING -> string(shape, first);
            case BOOLEAN -> CodeBlock.of("$T.BOOLEAN", Written.BOOLEAN_SHAPE);
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE ->
                    number(shape.getType().name(), shape, first);
            case INT_ENUM -> number("INTEGER", shape, first);
            case TIMESTAMP -> CodeBlock.of("$T.EPOCH_SECONDS", Written.TIMESTAMP_SHAPE);
            case BLOB -> CodeBlock.of("new $T($L)", Written.BLOB_SHAPE, length(shape, first));
            case DOCUMENT -> CodeBlock.of("$T.DOCUMENT", Written.DOCUMENT_SHAPE);
            case LIST, SET -> list(shape, first, location);
            case MAP -> map(shape, first);
            default -> reference(shape);
        };
    }

    private CodeBlock string(Shape shape, Shape first) {
        Optional<PatternTrait> pattern = constraint(PatternTrait.class, shape, first);
        if (pattern.isPresent()) {
            return CodeBlock.of(
                    "$T.of($L, $S)",
                    Written.STRING_SHAPE,
                    length(shape, first),
                    pattern.get().getValue());
        }
        return constraint(LengthTrait.class, shape, first).isPresent()
                ? CodeBlock.of("$T.of($L)", Written.STRING_SHAPE, length(shape, first))
                : CodeBlock.of("$T.ANY", Written.STRING_SHAPE);
    }

    private static CodeBlock number(String kind, Shape shape, Shape first) {
        return CodeBlock.of(
                "new $T<>($T.$L, $L)",
                Written.NUMBER_SHAPE,
                Written.NUMBER_KIND,
                kind,
                range(shape, first));
    }

    private CodeBlock list(Shape shape, Shape first, HttpBinding.Location location) {
        MemberShape element = shape.asListShape().orElseThrow().getMember();
        boolean unique = constraint(UniqueItemsTrait.class, shape, first).isPresent();
        return CodeBlock.of(
                "new $T<>($L, $L, $L)",
                Written.LIST_SHAPE,
                ofMember(element, location),
                length(shape, first),
                unique);
    }

    private CodeBlock map(Shape shape, Shape first) {
        MemberShape key = shape.asMapShape().orElseThrow().getKey();
        MemberShape value = shape.asMapShape().orElseThrow().getValue();
        return CodeBlock.of(
                "new $T<>($L, $L, $L)",
                Written.MAP_SHAPE,
                ofMember(key),
                ofMember(value),
                length(shape, first));
    }

    private CodeBlock timestamp(MemberShape member, HttpBinding.Location location) {
        String format =
                member.getMemberTrait(api.model(), TimestampFormatTrait.class)
                        .map(trait -> trait.getFormat().name())
                        .orElseGet(() ->
                                switch (location) {
                                    case HEADER -> "HTTP_DATE";
                                    case QUERY, LABEL -> "DATE_TIME";
                                    default -> "EPOCH_SECONDS";
                                });
        return CodeBlock.of("$T.$L", Written.TIMESTAMP_SHAPE, format);
    }

    private static CodeBlock length(Shape shape, Shape first) {
        Optional<LengthTrait> length = constraint(LengthTrait.class, shape, first);
        if (length.isEmpty()) {
            return CodeBlock.of("$T.ANY", Written.LENGTH);
        }
        long minimum = length.get().getMin().orElse(0L);
        return length.get()
                .getMax()
                .map(maximum -> CodeBlock.of("new $T($L, $L)", Written.LENGTH, minimum, maximum))
                .orElseGet(() -> CodeBlock.of("$T.atLeast($L)", Written.LENGTH, minimum));
    }

    private static CodeBlock range(Shape shape, Shape first) {
        return constraint(RangeTrait.class, shape, first)
                .map(range ->
                        CodeBlock.of(
                                "$T.of($S, $S)",
                                Written.RANGE,
                                bound(range.getMin()),
                                bound(range.getMax())))
                .orElseGet(() -> CodeBlock.of("$T.ANY", Written.RANGE));
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("");
    }

    private static <T extends Trait> Optional<T> constraint(
            Class<T> trait, Shape shape, Shape first) {
        return first.getTrait(trait).or(() -> shape.getTrait(trait));
    }
}
