package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** Turns structures into records. */
final class RecordCode {

    private final Api api;
    private final JavaTypes types;
    private final StructureCode structures;
    private final BuilderCode builders;
    private final Sensitivity sensitivity;

    RecordCode(Api api) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.structures = new StructureCode(api);
        this.builders = new BuilderCode(api);
        this.sensitivity = new Sensitivity(api);
    }

    TypeSpec type(Shape structure) {
        ClassName type = api.typeOf(structure);
        TypeSpec.Builder record =
                TypeSpec.recordBuilder(type)
                        .addJavadoc(Documentation.of(structure, "See the member names."))
                        .addModifiers(Modifier.PUBLIC)
                        .recordConstructor(constructor(structure))
                        .addField(structures.shapeConstant(type))
                        .addMethod(builders.start(type))
                        .addMethod(builders.copy(structure, type))
                        .addMethods(structures.shapeMethods(structure, type))
                        .addType(builders.type(structure, type));
        for (MemberShape member : structure.members()) {
            record.addJavadoc(
                    Documentation.parameter(JavaNames.variable(member.getMemberName()), member));
        }
        if (structure.members().stream().anyMatch(member -> sensitivity.hides(structure, member))) {
            record.addMethod(maskedText(structure));
        }
        return record.build();
    }

    private MethodSpec constructor(Shape structure) {
        MethodSpec.Builder constructor =
                MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            constructor.addParameter(types.component(member), name);
            Copies.ofComponent(api.target(member), name, member.isRequired())
                    .ifPresent(constructor::addStatement);
        }
        return constructor.build();
    }

    private MethodSpec maskedText(Shape structure) {
        List<CodeBlock> parts = new ArrayList<>();
        for (MemberShape member : structure.members()) {
            String name = JavaNames.variable(member.getMemberName());
            parts.add(
                    sensitivity.hides(structure, member)
                            ? CodeBlock.of("$S", name + "=" + Sensitivity.MASK)
                            : CodeBlock.of("$S + $L", name + "=", name));
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $S + $L + $S",
                        api.typeOf(structure).simpleName() + "[",
                        CodeBlock.join(parts, "\n+ \", \" + "),
                        "]")
                .build();
    }
}
