package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.OperationShape;

/** Makes one interface per operation, and the interface that names them all. */
final class OperationCode {

    static final TypeVariableName CONTEXT = TypeVariableName.get("C");
    private static final String PARKS = "freehold.traits#parks";

    private final Api api;
    private final JavaTypes types;
    private final Set<String> notYet;

    /**
     * @param notYet the names of operations that may lack a class for now
     */
    OperationCode(Api api, Set<String> notYet) {
        this.api = api;
        this.types = new JavaTypes(api);
        this.notYet = notYet;
    }

    /** What a class that carries out this operation implements. */
    TypeSpec operation(OperationShape operation) {
        TypeName output = output(operation);
        return TypeSpec.interfaceBuilder(typeOf(operation))
                .addJavadoc(Documentation.of(operation, "See the operation's name."))
                .addJavadoc("\n@param <C> what the operation is told about its caller\n")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(FunctionalInterface.class)
                .addTypeVariable(CONTEXT)
                .addMethod(
                        MethodSpec.methodBuilder("handle")
                                .addJavadoc(
                                        "Carries out one call whose input meets the model's"
                                                + " constraints.\n")
                                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                                .returns(
                                        parks(operation)
                                                ? ParameterizedTypeName.get(Written.REPLY, output)
                                                : output)
                                .addParameter(input(operation), "request")
                                .addParameter(CONTEXT, "context")
                                .build())
                .build();
    }

    /** One method per operation, abstract unless the operation may be lacking. */
    TypeSpec table() {
        TypeSpec.Builder table =
                TypeSpec.interfaceBuilder(api.named("Operations"))
                        .addJavadoc(
                                "Every operation of the service with its class; what implements"
                                        + " this does not compile while one is lacking.\n")
                        .addJavadoc("\n@param <C> what operations are told about their caller\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addTypeVariable(CONTEXT);
        boolean anyLacking = false;
        for (OperationShape operation : api.operations()) {
            boolean isLacking = notYet.contains(operation.getId().getName());
            anyLacking |= isLacking;
            table.addMethod(
                    isLacking
                            ? lacking(operation)
                            : method(operation).addModifiers(Modifier.ABSTRACT).build());
        }
        return anyLacking ? table.addMethod(refusal()).build() : table.build();
    }

    private MethodSpec.Builder method(OperationShape operation) {
        return MethodSpec.methodBuilder(methodName(operation))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(typeOf(operation), CONTEXT));
    }

    private MethodSpec lacking(OperationShape operation) {
        return method(operation)
                .addModifiers(Modifier.DEFAULT)
                .addStatement(
                        CodeBlock.of(
                                "return (request, context) -> {\n$>throw lacking($S);\n$<}",
                                operation.getId().getName()))
                .build();
    }

    private MethodSpec refusal() {
        ClassName exception = ClassName.get(api.javaPackage(), "ValidationException");
        return MethodSpec.methodBuilder("lacking")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(exception)
                .addParameter(String.class, "operation")
                .addStatement(
                        "return $T.builder().message(operation +"
                                + " $S).reason($T.UNKNOWN_OPERATION).build()",
                        exception,
                        " is an operation that this version of Freehold does not have yet",
                        ClassName.get(api.javaPackage(), "ValidationExceptionReason"))
                .build();
    }

    ClassName typeOf(OperationShape operation) {
        return ClassName.get(
                api.javaPackage(), JavaNames.type(operation.getId().getName()) + "Operation");
    }

    String methodName(OperationShape operation) {
        return JavaNames.variable(operation.getId().getName());
    }

    TypeName input(OperationShape operation) {
        return types.value(api.model().expectShape(operation.getInputShape()));
    }

    TypeName output(OperationShape operation) {
        return types.value(api.model().expectShape(operation.getOutputShape()));
    }

    static boolean parks(OperationShape operation) {
        return operation.findTrait(PARKS).isPresent();
    }
}
