package freehold.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.JsonNameTrait;

/**
 * What records and errors have in common: the description of their members, and the way into and
 * out of an array of values.
 */
final class StructureCode {

    static final TypeName VALUES =
            ArrayTypeName.of(
                    ClassName.get(Object.class)
                            .annotated(AnnotationSpec.builder(Written.NULLABLE).build()));

    private final Api api;
    private final JavaTypes types;
    private final ShapeExpressions shapes;

    StructureCode(Api api) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.shapes = new ShapeExpressions(api);
    }

    /** The constant that describes the structure. */
    FieldSpec shapeConstant(ClassName type) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Written.STRUCTURE_SHAPE, type),
                        "SHAPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How it is read, checked and written.\n")
                .initializer(
                        "new $T<>($T.class, $T::describeMembers, $T::ofValues, $T::valuesOf)",
                        Written.STRUCTURE_SHAPE,
                        type,
                        type,
                        type,
                        type)
                .build();
    }

    /** The three methods that the constant refers to. */
    List<MethodSpec> shapeMethods(Shape structure, ClassName type) {
        return List.of(
                describeMembers(structure), ofValues(structure, type), valuesOf(structure, type));
    }

    private MethodSpec describeMembers(Shape structure) {
        List<CodeBlock> members = new ArrayList<>();
        for (MemberShape member : structure.members()) {
            members.add(describe(structure, member));
        }
        return MethodSpec.methodBuilder("describeMembers")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Written.MEMBER))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(members, ",\n"))
                .build();
    }

    private CodeBlock describe(Shape structure, MemberShape member) {
        HttpBinding.Location location = location(structure, member);
        CodeBlock.Builder description =
                CodeBlock.builder()
                        .add(
                                "$T.$L($S, $L)",
                                Written.MEMBER,
                                member.isRequired() ? "required" : "optional",
                                member.getMemberName(),
                                shapes.ofMember(member, location));
        switch (location) {
            case LABEL -> description.add(".inLabel()");
            case QUERY ->
                    description.add(
                            ".inQuery($S)", member.expectTrait(HttpQueryTrait.class).getValue());
            case HEADER ->
                    description.add(
                            ".inHeader($S)", member.expectTrait(HttpHeaderTrait.class).getValue());
            default ->
                    member.getTrait(JsonNameTrait.class)
                            .ifPresent(name -> description.add(".inBody($S)", name.getValue()));
        }
        if (member.hasTrait(IdempotencyTokenTrait.class)) {
            description.add(".asIdempotencyToken()");
        }
        return description.build();
    }

    /**
     * Where HTTP carries a member; bindings count only at the top of an input, and those to headers
     * also of an output or an error.
     */
    private HttpBinding.Location location(Shape structure, MemberShape member) {
        if (member.hasTrait(HttpLabelTrait.class) && isInput(structure)) {
            return HttpBinding.Location.LABEL;
        }
        if (member.hasTrait(HttpQueryTrait.class) && isInput(structure)) {
            return HttpBinding.Location.QUERY;
        }
        return member.hasTrait(HttpHeaderTrait.class) && isTop(structure)
                ? HttpBinding.Location.HEADER
                : HttpBinding.Location.DOCUMENT;
    }

    private boolean isTop(Shape structure) {
        return structure.hasTrait(ErrorTrait.class)
                || isInput(structure)
                || api.operations().stream()
                        .anyMatch(
                                operation -> operation.getOutputShape().equals(structure.getId()));
    }

    private boolean isInput(Shape structure) {
        return api.operations().stream()
                .anyMatch(operation -> operation.getInputShape().equals(structure.getId()));
    }

    private MethodSpec ofValues(Shape structure, ClassName type) {
        List<CodeBlock> arguments = new ArrayList<>();
        int index = 0;
        for (MemberShape member : structure.members()) {
            TypeName value = member.isRequired() ? types.plain(member) : types.value(member);
            CodeBlock cast = CodeBlock.of("($T) values[$L]", value, index);
            arguments.add(
                    member.isRequired()
                            ? cast
                            : CodeBlock.of("$T.ofNullable($L)", java.util.Optional.class, cast));
            index++;
        }
        return MethodSpec.methodBuilder("ofValues")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addAnnotation(unchecked())
                .returns(type)
                .addParameter(VALUES, "values")
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ",\n"))
                .build();
    }

    private MethodSpec valuesOf(Shape structure, ClassName type) {
        List<CodeBlock> values = new ArrayList<>();
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            values.add(CodeBlock.of(member.isRequired() ? "it.$L" : "it.$L.orElse(null)", name));
        }
        return MethodSpec.methodBuilder("valuesOf")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(VALUES)
                .addParameter(type, "it")
                .addStatement("return new $T {$L}", VALUES, CodeBlock.join(values, ",\n"))
                .build();
    }

    /**
     * Casts from the array of values are of the member's own type, which the compiler cannot see.
     */
    static AnnotationSpec unchecked() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build();
    }
}
