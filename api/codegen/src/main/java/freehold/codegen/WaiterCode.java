package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.waiters.Acceptor;
import software.amazon.smithy.waiters.AcceptorState;
import software.amazon.smithy.waiters.Matcher;
import software.amazon.smithy.waiters.PathComparator;
import software.amazon.smithy.waiters.PathMatcher;
import software.amazon.smithy.waiters.WaitableTrait;
import software.amazon.smithy.waiters.Waiter;

/** Makes the methods of a client that wait for a state, from the model's waiters. */
final class WaiterCode {

    private final Api api;
    private final OperationCode operations;
    private final ClassName waiter;
    private final ClassName acceptor;
    private final ClassName seen;

    WaiterCode(Api api, String clientPackage, OperationCode operations) {
        this.api = api;
        this.operations = operations;
        this.waiter = ClassName.get(clientPackage + ".waiting", "Waiter");
        this.acceptor = ClassName.get(clientPackage + ".waiting", "Acceptor");
        this.seen = ClassName.get(clientPackage + ".waiting", "Seen");
    }

    /** The methods for one operation: one for each of its waiters. */
    List<MethodSpec> of(OperationShape operation) {
        List<MethodSpec> methods = new ArrayList<>();
        operation
                .getTrait(WaitableTrait.class)
                .map(WaitableTrait::getWaiters)
                .orElse(Map.of())
                .forEach((name, described) -> methods.add(method(operation, name, described)));
        return methods;
    }

    private MethodSpec method(OperationShape operation, String name, Waiter described) {
        TypeName output = operations.output(operation);
        boolean endsInAnswer = endsInAnswer(operation, described);
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("waitUntil" + name)
                        .addJavadoc(
                                described.getDocumentation().orElse("Waits for what the name says")
                                        + ": asks {@link #$L} every $L s, for at most $L s.\n",
                                operations.methodName(operation),
                                described.getMinDelay(),
                                described.getMaxDelay())
                        .addModifiers(Modifier.PUBLIC)
                        .returns(endsInAnswer ? output : TypeName.VOID)
                        .addParameter(operations.input(operation), "request")
                        .addStatement(
                                "$T waiter = new $T<>($S, $T.ofSeconds($L), $T.ofSeconds($L),"
                                        + " $T.of($L))",
                                ParameterizedTypeName.get(waiter, output),
                                waiter,
                                name,
                                Duration.class,
                                described.getMinDelay(),
                                Duration.class,
                                described.getMaxDelay(),
                                List.class,
                                acceptors(operation, described));
        CodeBlock await =
                CodeBlock.of(
                        "calls.await(waiter, () -> $L(request))", operations.methodName(operation));
        return endsInAnswer
                ? method.addStatement(
                                "return (($T) $L).output()",
                                ParameterizedTypeName.get(seen.nestedClass("Output"), output),
                                await)
                        .build()
                : method.addStatement(await).build();
    }

    /** Whether success is an answer; otherwise it is an error. */
    private static boolean endsInAnswer(OperationShape operation, Waiter described) {
        List<Boolean> ends =
                described.getAcceptors().stream()
                        .filter(one -> one.getState() == AcceptorState.SUCCESS)
                        .map(one -> one.getMatcher() instanceof Matcher.OutputMember)
                        .distinct()
                        .toList();
        if (ends.size() != 1) {
            throw new IllegalArgumentException(
                    operation.getId() + " has a waiter that ends in an answer or an error");
        }
        return ends.getFirst();
    }

    private CodeBlock acceptors(OperationShape operation, Waiter described) {
        return described.getAcceptors().stream()
                .map(one -> acceptor(operation, one))
                .collect(CodeBlock.joining(",\n"));
    }

    private CodeBlock acceptor(OperationShape operation, Acceptor described) {
        CodeBlock state =
                CodeBlock.of(
                        "$T.$L",
                        acceptor.nestedClass("State"),
                        described.getState().toString().toUpperCase(Locale.ROOT));
        return switch (described.getMatcher()) {
            case Matcher.ErrorTypeMember error ->
                    CodeBlock.of(
                            "new $T<>($L, $S)",
                            acceptor.nestedClass("Refusal"),
                            state,
                            error.getValue());
            case Matcher.OutputMember answer -> output(operation, state, answer.getValue());
            default ->
                    throw new IllegalArgumentException(
                            operation.getId() + " has a waiter for which there is no code");
        };
    }

    private CodeBlock output(OperationShape operation, CodeBlock state, PathMatcher path) {
        MemberShape member =
                api.model()
                        .expectShape(operation.getOutputShape())
                        .getMember(path.getPath())
                        .filter(found -> path.getComparator() == PathComparator.STRING_EQUALS)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        operation.getId()
                                                + " has a waiter that looks at "
                                                + path.getPath()
                                                + ", for which there is no code"));
        return CodeBlock.of(
                "new $T<>($L, $S, answer -> $L, $S)",
                acceptor.nestedClass("Output"),
                state,
                member.getMemberName(),
                text(member),
                path.getExpected());
    }

    /** The member of an answer as an Optional of text. */
    private CodeBlock text(MemberShape member) {
        String accessor = JavaNames.variable(member.getMemberName());
        boolean isEnum = api.target(member).isEnumShape();
        if (member.isRequired()) {
            return CodeBlock.of(
                    "$T.of(answer.$L()$L)", Optional.class, accessor, isEnum ? ".value()" : "");
        }
        return isEnum
                ? CodeBlock.of("answer.$L().map(value -> value.value())", accessor)
                : CodeBlock.of("answer.$L()", accessor);
    }
}
