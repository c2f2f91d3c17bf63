package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.EndpointTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/**
 * Makes the table of a service's operations: how HTTP carries each, and the binding to the classes
 * that carry them out.
 */
final class ServiceCode {

    private final Api api;
    private final OperationCode operations;

    ServiceCode(Api api, OperationCode operations) {
        this.api = api;
        this.operations = operations;
    }

    TypeSpec type() {
        TypeSpec.Builder service =
                TypeSpec.classBuilder(api.named("Service"))
                        .addJavadoc(Documentation.of(api.service(), "The service."))
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build())
                        .addField(errors());
        api.operations().forEach(operation -> service.addField(constant(operation)));
        return service.addField(all()).addMethod(bind()).build();
    }

    private FieldSpec errors() {
        Set<CodeBlock> errors = new LinkedHashSet<>();
        OperationIndex index = OperationIndex.of(api.model());
        for (OperationShape operation : api.operations()) {
            for (Shape error : index.getErrors(api.service(), operation)) {
                errors.add(CodeBlock.of("$T.ERROR", api.typeOf(error)));
            }
        }
        return listConstant(
                ParameterizedTypeName.get(Written.ERROR_SHAPE, wildcard()),
                "ERRORS",
                errors,
                "Every error that some operation declares.\n");
    }

    private FieldSpec all() {
        List<CodeBlock> names =
                api.operations().stream()
                        .map(operation -> CodeBlock.of("$L", constantName(operation)))
                        .toList();
        TypeName type = ParameterizedTypeName.get(Written.OPERATION, wildcard(), wildcard());
        return listConstant(type, "OPERATIONS", names, "Every operation, by name.\n");
    }

    private static FieldSpec listConstant(
            TypeName element, String name, Iterable<CodeBlock> elements, String comment) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), element),
                        name,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(comment)
                .initializer("$T.of($L)", List.class, CodeBlock.join(elements, ",\n"))
                .build();
    }

    private FieldSpec constant(OperationShape operation) {
        TypeName input = operations.input(operation);
        TypeName output = operations.output(operation);
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Written.OPERATION, input, output),
                        constantName(operation),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(
                        Documentation.of(operation, "{@code " + operation.getId().getName() + "}"))
                .initializer(
                        "new $T<>($L, $T.SHAPE, $T.SHAPE, ERRORS)",
                        Written.OPERATION,
                        schema(operation),
                        input,
                        output)
                .build();
    }

    private CodeBlock schema(OperationShape operation) {
        HttpTrait http = operation.expectTrait(HttpTrait.class);
        String hostPrefix =
                operation
                        .getTrait(EndpointTrait.class)
                        .map(trait -> trait.getHostPrefix().toString())
                        .orElse("");
        List<CodeBlock> errors =
                OperationIndex.of(api.model()).getErrors(api.service(), operation).stream()
                        .map(error -> CodeBlock.of("$S", error.getId().getName(api.service())))
                        .toList();
        return CodeBlock.of(
                "new $T($S, $S, $S, $S, $L, $L, $L, $T.of($L))",
                Written.OPERATION_SCHEMA,
                operation.getId().getName(),
                http.getMethod(),
                http.getUri().toString(),
                hostPrefix,
                http.getCode(),
                operation.hasTrait(ReadonlyTrait.class),
                hasToken(operation),
                Set.class,
                CodeBlock.join(errors, ", "));
    }

    private boolean hasToken(OperationShape operation) {
        for (MemberShape member : api.model().expectShape(operation.getInputShape()).members()) {
            if (member.hasTrait(IdempotencyTokenTrait.class)) {
                return true;
            }
        }
        return false;
    }

    private MethodSpec bind() {
        List<CodeBlock> bound =
                api.operations().stream()
                        .map(operation ->
                                CodeBlock.of(
                                        "$L.$L(operations.$L()::handle)",
                                        constantName(operation),
                                        OperationCode.parks(operation) ? "bindParking" : "bind",
                                        operations.methodName(operation)))
                        .toList();
        TypeName element =
                ParameterizedTypeName.get(Written.BOUND_OPERATION, OperationCode.CONTEXT);
        return MethodSpec.methodBuilder("bind")
                .addJavadoc(
                        "Every operation together with the class that carries it out, for a"
                                + " router.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariable(OperationCode.CONTEXT)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addParameter(
                        ParameterizedTypeName.get(api.named("Operations"), OperationCode.CONTEXT),
                        "operations")
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(bound, ",\n"))
                .build();
    }

    private static String constantName(OperationShape operation) {
        return JavaNames.constant(operation.getId().getName());
    }

    private static TypeName wildcard() {
        return WildcardTypeName.subtypeOf(Object.class);
    }
}
