package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.Shape;

/** Turns enums into enums. */
final class EnumCode {

    private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";
    private static final String IGNORES_CASE = "freehold.traits#caseInsensitive";

    private final Api api;

    EnumCode(Api api) {
        this.api = api;
    }

    TypeSpec type(Shape shape) {
        ClassName type = api.typeOf(shape);
        EnumShape values = shape.asEnumShape().orElseThrow();
        TypeSpec.Builder result =
                TypeSpec.enumBuilder(type)
                        .addJavadoc(Documentation.of(shape, "See the constants."))
                        .addModifiers(Modifier.PUBLIC)
                        .addField(shapeConstant(shape, type))
                        .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addParameter(String.class, "value")
                                        .addStatement("this.value = value")
                                        .build())
                        .addMethod(value())
                        .addMethod(of(type));
        for (Map.Entry<String, String> entry : values.getEnumValues().entrySet()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$S", entry.getValue());
            constant.addJavadoc(
                    Documentation.of(
                            shape.getMember(entry.getKey()).orElseThrow(),
                            "{@code " + entry.getValue() + "}"));
            result.addEnumConstant(JavaNames.constant(entry.getValue()), constant.build());
        }
        return result.addEnumConstant(UNKNOWN, unknown()).build();
    }

    private static FieldSpec shapeConstant(Shape shape, ClassName type) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Written.ENUM_SHAPE, type),
                        "SHAPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How it is read, checked and written.\n")
                .initializer(
                        "$T.$L(values(), $T::value)",
                        Written.ENUM_SHAPE,
                        shape.findTrait(IGNORES_CASE).isPresent() ? "ignoringCase" : "of",
                        type)
                .build();
    }

    private static TypeSpec unknown() {
        return TypeSpec.anonymousClassBuilder("$S", UNKNOWN)
                .addJavadoc(
                        "A value newer than the model, in an answer read by a client; never"
                                + " sent.\n")
                .build();
    }

    private static MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addJavadoc("The value on the wire.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build();
    }

    private static MethodSpec of(ClassName type) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "The constant for a value on the wire; empty when the model has none.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type))
                .addParameter(String.class, "value")
                .addStatement("return SHAPE.find(value)")
                .build();
    }
}
