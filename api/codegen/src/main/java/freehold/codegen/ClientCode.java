package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;

/** Makes the client of one service: a method for each of its operations. */
final class ClientCode {

    private final Api api;
    private final String clientPackage;
    private final OperationCode operations;
    private final PaginatorCode paginators;
    private final WaiterCode waiters;

    ClientCode(Api api, String clientPackage) {
        this.api = api;
        this.clientPackage = clientPackage;
        this.operations = new OperationCode(api, Set.of());
        this.paginators = new PaginatorCode(api, clientPackage, operations);
        this.waiters = new WaiterCode(api, clientPackage, operations);
    }

    TypeSpec type() {
        TypeSpec.Builder client =
                TypeSpec.classBuilder(name())
                        .addJavadoc(Documentation.of(api.service(), "The service."))
                        .addJavadoc(
                                "\n"
                                    + "<p>A client is safe for many threads; methods wait for the"
                                    + " answer. Error answers are thrown as {@link $T}, the lack of"
                                    + " an answer as {@link $T}.\n",
                                Written.SERVICE_EXCEPTION,
                                written("ClientFailure"))
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addSuperinterface(AutoCloseable.class)
                        .addField(written("Calls"), "calls", Modifier.PRIVATE, Modifier.FINAL)
                        .addMethod(constructor())
                        .addMethod(create())
                        .addMethod(builder())
                        .addMethod(withHeader());
        for (OperationShape operation : api.operations()) {
            client.addMethod(call(operation));
            paginators.of(operation).forEach(client::addMethod);
            waiters.of(operation).forEach(client::addMethod);
        }
        return client.addMethod(close()).build();
    }

    private ClassName name() {
        return ClassName.get(clientPackage, api.prefix() + "Client");
    }

    private ClassName written(String type) {
        return ClassName.get(clientPackage, type);
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(written("Calls"), "calls")
                .addStatement("this.calls = calls")
                .build();
    }

    private MethodSpec create() {
        return MethodSpec.methodBuilder("create")
                .addJavadoc("A client as environment variables and profiles configure it.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name())
                .addStatement("return builder().build()")
                .build();
    }

    private MethodSpec builder() {
        ClassName serviceName = ClassName.get(clientPackage + ".endpoint", "ServiceName");
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(
                        "A builder of clients with everything left to environment and profile.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(written("ClientBuilder"), name()))
                .addStatement(
                        "return $T.of($T.of($S), $T::new)",
                        written("ClientBuilder"),
                        serviceName,
                        api.service().expectTrait(SigV4Trait.class).getName(),
                        name())
                .build();
    }

    private MethodSpec withHeader() {
        return MethodSpec.methodBuilder("withHeader")
                .addJavadoc(
                        "The same client, over the same connections, with one more header field in"
                                + " each request. Closing either closes both.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(name())
                .addParameter(String.class, "name")
                .addParameter(String.class, "value")
                .addStatement("return new $T(calls.withHeader(name, value))", name())
                .build();
    }

    private MethodSpec call(OperationShape operation) {
        return MethodSpec.methodBuilder(operations.methodName(operation))
                .addJavadoc(Documentation.of(operation, "See the operation's name."))
                .addJavadoc(errors(operation))
                .addModifiers(Modifier.PUBLIC)
                .returns(operations.output(operation))
                .addParameter(operations.input(operation), "request")
                .addStatement(
                        "return calls.call($T.$L, request)",
                        api.named("Service"),
                        JavaNames.constant(operation.getId().getName()))
                .build();
    }

    private CodeBlock errors(OperationShape operation) {
        CodeBlock.Builder lines = CodeBlock.builder().add("\n");
        for (Shape error : OperationIndex.of(api.model()).getErrors(api.service(), operation)) {
            lines.add("@throws $T $L", api.typeOf(error), Documentation.of(error, "as named"));
        }
        return lines.build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc("Closes the connections; calls under way fail.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("calls.close()")
                .build();
    }
}
