package freehold.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;

/** Turns errors into exceptions, below one sealed type per service. */
final class ErrorCode {

    private final Api api;
    private final JavaTypes types;
    private final StructureCode structures;
    private final BuilderCode builders;

    ErrorCode(Api api) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.structures = new StructureCode(api);
        this.builders = new BuilderCode(api);
    }

    /** The sealed type above all errors of the service. */
    TypeSpec parent(ClassName type) {
        TypeSpec.Builder parent =
                TypeSpec.classBuilder(type)
                        .addJavadoc("A refusal that the service declares.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT, Modifier.SEALED)
                        .addAnnotation(neverSerialized())
                        .superclass(Written.MODELED_ERROR)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addParameter(String.class, "message")
                                        .addStatement("super(message)")
                                        .build());
        api.ownErrors().forEach(error -> parent.addPermittedSubclass(api.typeOf(error)));
        return parent.build();
    }

    TypeSpec type(Shape error, ClassName parent) {
        ClassName type = api.typeOf(error);
        TypeSpec.Builder exception =
                TypeSpec.classBuilder(type)
                        .addJavadoc(Documentation.of(error, "See the member names."))
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addAnnotation(neverSerialized())
                        .superclass(parent)
                        .addField(structures.shapeConstant(type))
                        .addField(errorConstant(error, type))
                        .addMethod(constructor(error))
                        .addMethod(builders.start(type))
                        .addMethod(builders.copy(error, type))
                        .addMethod(errorShape())
                        .addMethods(structures.shapeMethods(error, type))
                        .addType(builders.type(error, type));
        for (MemberShape member : error.members()) {
            String name = JavaNames.variable(member.getMemberName());
            exception.addField(types.component(member), name, Modifier.PRIVATE, Modifier.FINAL);
            exception.addMethod(accessor(member, name));
        }
        return exception.build();
    }

    private FieldSpec errorConstant(Shape error, ClassName type) {
        String wireName = error.getId().getName(api.service());
        int status =
                error.getTrait(HttpErrorTrait.class)
                        .map(HttpErrorTrait::getCode)
                        .orElseGet(() ->
                                error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Written.ERROR_SHAPE, type),
                        "ERROR",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Its name and status.\n")
                .initializer("new $T<>($S, $L, SHAPE)", Written.ERROR_SHAPE, wireName, status)
                .build();
    }

    private MethodSpec constructor(Shape error) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        constructor.addStatement("super($L)", text(error));
        for (MemberShape member : error.members()) {
            String name = JavaNames.variable(member.getMemberName());
            constructor.addParameter(types.component(member), name);
            Copies.ofComponent(api.target(member), name, member.isRequired())
                    .ifPresent(constructor::addStatement);
            constructor.addStatement("this.$L = $L", name, name);
        }
        return constructor.build();
    }

    /**
     * What {@code getMessage()} answers: the member of that name, or the error's own name where it
     * has none.
     */
    private static CodeBlock text(Shape error) {
        for (MemberShape member : error.members()) {
            if (member.getMemberName().equalsIgnoreCase("message")) {
                String name = JavaNames.variable(member.getMemberName());
                return member.isRequired()
                        ? CodeBlock.of("$L", name)
                        : CodeBlock.of("$L.orElse($S)", name, error.getId().getName());
            }
        }
        return CodeBlock.of("$S", error.getId().getName());
    }

    private MethodSpec accessor(MemberShape member, String name) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(
                        Documentation.of(
                                member, "The member {@code " + member.getMemberName() + "}."))
                .addModifiers(Modifier.PUBLIC)
                .returns(types.component(member))
                .addStatement("return $L", name)
                .build();
    }

    private static MethodSpec errorShape() {
        return MethodSpec.methodBuilder("error")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(
                        ParameterizedTypeName.get(
                                Written.ERROR_SHAPE, WildcardTypeName.subtypeOf(Object.class)))
                .addStatement("return ERROR")
                .build();
    }

    private static AnnotationSpec neverSerialized() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "serial")
                .build();
    }
}
