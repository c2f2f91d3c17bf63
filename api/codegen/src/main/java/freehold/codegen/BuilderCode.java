package freehold.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** The builder of a record or an error, which sets members by name. */
final class BuilderCode {

    private final JavaTypes types;

    BuilderCode(Api api) {
        this.types = new JavaTypes(api);
    }

    /** {@code builder()}. */
    MethodSpec start(ClassName type) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder with nothing set.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder(type))
                .addStatement("return new Builder()")
                .build();
    }

    /** {@code toBuilder()}. */
    MethodSpec copy(Shape structure, ClassName type) {
        CodeBlock.Builder copy = CodeBlock.builder().add("return new Builder()");
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            copy.add("\n.$L($L)", name, name);
        }
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder with everything set as here.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder(type))
                .addStatement(copy.build())
                .build();
    }

    /** The builder itself. */
    TypeSpec type(Shape structure, ClassName type) {
        TypeSpec.Builder builder =
                TypeSpec.classBuilder("Builder")
                        .addJavadoc("Sets members by name.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            AnnotationSpec nullable = AnnotationSpec.builder(Written.NULLABLE).build();
            builder.addField(types.value(member).annotated(nullable), name, Modifier.PRIVATE);
            builder.addMethod(setter(type, name, types.plain(member), "$L"));
            if (!member.isRequired()) {
                TypeName optional =
                        ParameterizedTypeName.get(
                                ClassName.get(Optional.class), types.value(member));
                builder.addMethod(setter(type, name, optional, "$L.orElse(null)"));
            }
        }
        return builder.addMethod(build(structure, type)).build();
    }

    private static MethodSpec setter(
            ClassName type, String name, TypeName value, String expression) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(builder(type))
                .addParameter(value, name)
                .addStatement("this.$L = " + expression, name, name)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(Shape structure, ClassName type) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            arguments.add(
                    member.isRequired()
                            ? CodeBlock.of(
                                    "$T.required($L, $S)",
                                    Written.PRESENCE,
                                    name,
                                    type.simpleName() + "." + member.getMemberName())
                            : CodeBlock.of("$T.ofNullable($L)", Optional.class, name));
        }
        return MethodSpec.methodBuilder("build")
                .addJavadoc(
                        "The finished value.\n\n"
                            + "@throws IllegalStateException if a required member is not set; the"
                            + " message names it\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ",\n"))
                .build();
    }

    private static ClassName builder(ClassName type) {
        return type.nestedClass("Builder");
    }
}
