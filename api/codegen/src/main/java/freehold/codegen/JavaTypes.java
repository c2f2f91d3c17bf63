package freehold.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Which Java type stands for which shape. */
final class JavaTypes {

    /** Smithy's structure without members, for operations without input or output. */
    static final ShapeId UNIT = ShapeId.from("smithy.api#Unit");

    private final Api api;

    JavaTypes(Api api) {
        this.api = api;
    }

    /**
     * The type of a record component: a primitive where it can be, an Optional where the member may
     * be absent.
     */
    TypeName component(MemberShape member) {
        TypeName value = value(member);
        return member.isRequired()
                ? plain(member)
                : ParameterizedTypeName.get(ClassName.get(Optional.class), value);
    }

    /** The type of the value when it is there: a primitive where it can be. */
    TypeName plain(MemberShape member) {
        TypeName value = value(member);
        return value.isBoxedPrimitive() ? value.unbox() : value;
    }

    /** The type of a member's value as an object. */
    TypeName value(MemberShape member) {
        return value(api.target(member));
    }

    /** The type of a shape's values as objects. */
    TypeName value(Shape shape) {
        return switch (shape.getType()) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case BYTE -> ClassName.get(Byte.class);
            case SHORT -> ClassName.get(Short.class);
            case INTEGER, INT_ENUM -> ClassName.get(Integer.class);
            case LONG -> ClassName.get(Long.class);
            case FLOAT -> ClassName.get(Float.class);
            case DOUBLE -> ClassName.get(Double.class);
            case TIMESTAMP -> ClassName.get(Instant.class);
            case BLOB -> ArrayTypeName.of(TypeName.BYTE);
            case DOCUMENT -> Written.DOCUMENT;
            case LIST, SET ->
                    ParameterizedTypeName.get(
                            ClassName.get(List.class),
                            value(shape.asListShape().orElseThrow().getMember()));
            case MAP ->
                    ParameterizedTypeName.get(
                            ClassName.get(Map.class),
                            ClassName.get(String.class),
                            value(shape.asMapShape().orElseThrow().getValue()));
            case STRUCTURE, UNION, ENUM ->
                    shape.getId().equals(UNIT) ? Written.UNIT : api.typeOf(shape);
            default -> throw new IllegalArgumentException("no Java type for " + shape);
        };
    }
}
