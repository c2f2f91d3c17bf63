package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.JsonNameTrait;

/** Turns unions into sealed interfaces with one nested record per member. */
final class UnionCode {

    private static final String UNKNOWN = "SdkUnknownMember";
    private static final ClassName CHOICE = Written.UNION_SHAPE.nestedClass("Choice");

    private final Api api;
    private final JavaTypes types;
    private final ShapeExpressions shapes;
    private final Sensitivity sensitivity;

    UnionCode(Api api) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.shapes = new ShapeExpressions(api);
        this.sensitivity = new Sensitivity(api);
    }

    TypeSpec type(Shape union) {
        ClassName type = api.typeOf(union);
        TypeSpec.Builder sealed =
                TypeSpec.interfaceBuilder(type)
                        .addJavadoc(Documentation.of(union, "Exactly one of its members."))
                        .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                        .addField(shapeConstant(type))
                        .addMethod(describeMembers(union))
                        .addMethod(ofChoice(union, type))
                        .addMethod(choiceOf(union, type));
        for (MemberShape member : union.members()) {
            sealed.addType(alternative(union, member, type));
        }
        return sealed.addType(unknownAlternative(type)).build();
    }

    private static FieldSpec shapeConstant(ClassName type) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Written.UNION_SHAPE, type),
                        "SHAPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How it is read, checked and written.\n")
                .initializer(
                        "new $T<>($T::describeMembers, $T::ofChoice, $T::choiceOf)",
                        Written.UNION_SHAPE,
                        type,
                        type,
                        type)
                .build();
    }

    private MethodSpec describeMembers(Shape union) {
        List<CodeBlock> members = new ArrayList<>();
        for (MemberShape member : union.members()) {
            String jsonName =
                    member.getTrait(JsonNameTrait.class).map(JsonNameTrait::getValue).orElse("");
            CodeBlock renamed =
                    jsonName.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".inBody($S)", jsonName);
            members.add(
                    CodeBlock.of(
                            "$T.optional($S, $L)$L",
                            Written.MEMBER,
                            member.getMemberName(),
                            shapes.ofMember(member),
                            renamed));
        }
        return MethodSpec.methodBuilder("describeMembers")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Written.MEMBER))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(members, ",\n"))
                .build();
    }

    private MethodSpec ofChoice(Shape union, ClassName type) {
        CodeBlock.Builder cases = CodeBlock.builder();
        int index = 0;
        for (MemberShape member : union.members()) {
            cases.addStatement(
                    "case $L -> new $T(($T) choice.value())",
                    index,
                    nested(type, member),
                    types.plain(member));
            index++;
        }
        cases.addStatement(
                "default -> new $T(($T) choice.value())", type.nestedClass(UNKNOWN), String.class);
        return MethodSpec.methodBuilder("ofChoice")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addAnnotation(StructureCode.unchecked())
                .returns(type)
                .addParameter(CHOICE, "choice")
                .addCode("return switch (choice.index()) {\n$>$L$<};\n", cases.build())
                .build();
    }

    private MethodSpec choiceOf(Shape union, ClassName type) {
        CodeBlock.Builder cases = CodeBlock.builder();
        int index = 0;
        for (MemberShape member : union.members()) {
            cases.addStatement(
                    "case $T it -> new $T($L, it.value())", nested(type, member), CHOICE, index);
            index++;
        }
        cases.addStatement(
                "case $T it -> new $T(-1, it.name())", type.nestedClass(UNKNOWN), CHOICE);
        return MethodSpec.methodBuilder("choiceOf")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(CHOICE)
                .addParameter(type, "union")
                .addCode("return switch (union) {\n$>$L$<};\n", cases.build())
                .build();
    }

    private TypeSpec alternative(Shape union, MemberShape member, ClassName type) {
        TypeName value = types.plain(member);
        MethodSpec.Builder constructor =
                MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(value, "value");
        Copies.ofComponent(api.target(member), "value", true).ifPresent(constructor::addStatement);
        TypeSpec.Builder alternative =
                TypeSpec.recordBuilder(nested(type, member))
                        .addJavadoc(
                                Documentation.of(member, "{@code " + member.getMemberName() + "}"))
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addSuperinterface(type)
                        .recordConstructor(constructor.build());
        if (sensitivity.hides(union, member)) {
            alternative.addMethod(maskedText(member));
        }
        return alternative.build();
    }

    private static TypeSpec unknownAlternative(ClassName type) {
        return TypeSpec.recordBuilder(type.nestedClass(UNKNOWN))
                .addJavadoc(
                        "A member newer than the model, in an answer read by a client; only its"
                                + " name is kept.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(type)
                .recordConstructor(
                        MethodSpec.constructorBuilder().addParameter(String.class, "name").build())
                .build();
    }

    private static MethodSpec maskedText(MemberShape member) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $S",
                        JavaNames.type(member.getMemberName()) + "[value=" + Sensitivity.MASK + "]")
                .build();
    }

    private static ClassName nested(ClassName type, MemberShape member) {
        return type.nestedClass(JavaNames.type(member.getMemberName()));
    }
}
