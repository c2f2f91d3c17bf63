package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/**
 * Collects the shapes without a Java type of their own (lists, maps, constrained simple shapes) in
 * one table of constants.
 */
final class ShapeTableCode {

    private final Api api;
    private final JavaTypes types;
    private final ShapeExpressions expressions;

    ShapeTableCode(Api api) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.expressions = new ShapeExpressions(api);
    }

    TypeSpec type() {
        TypeSpec.Builder table =
                TypeSpec.classBuilder(api.named("Shapes"))
                        .addJavadoc(
                                "The lists, maps and constrained values of the service, by the"
                                        + " names of the model.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        Set<Shape> ordered = new LinkedHashSet<>();
        for (Shape shape : api.ownShapes()) {
            if (expressions.hasConstant(shape)) {
                addAfterItsParts(shape, ordered);
            }
        }
        ordered.forEach(shape -> table.addField(constant(shape)));
        return table.build();
    }

    /**
     * A constant may only refer to earlier ones; Smithy forbids lists and maps that contain
     * themselves without a structure between.
     */
    private void addAfterItsParts(Shape shape, Set<Shape> ordered) {
        for (MemberShape member : shape.members()) {
            Shape part = api.target(member);
            if (expressions.hasConstant(part)
                    && api.javaPackage().equals(api.packages().get(part.getId()))) {
                addAfterItsParts(part, ordered);
            }
        }
        ordered.add(shape);
    }

    private FieldSpec constant(Shape shape) {
        String name = JavaNames.constant(shape.getId().getName(api.service()));
        return FieldSpec.builder(
                        shapeType(shape), name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Documentation.of(shape, "{@code " + shape.getId().getName() + "}"))
                .initializer(expressions.making(shape))
                .build();
    }

    private TypeName shapeType(Shape shape) {
        return switch (shape.getType()) {
            case STRING -> Written.STRING_SHAPE;
            case BLOB -> Written.BLOB_SHAPE;
            case LIST, SET ->
                    parameterized(
                            Written.LIST_SHAPE,
                            types.value(shape.asListShape().orElseThrow().getMember()));
            case MAP ->
                    parameterized(
                            Written.MAP_SHAPE,
                            types.value(shape.asMapShape().orElseThrow().getValue()));
            default -> parameterized(Written.NUMBER_SHAPE, types.value(shape));
        };
    }

    private static TypeName parameterized(ClassName type, TypeName argument) {
        return ParameterizedTypeName.get(type, argument);
    }
}
