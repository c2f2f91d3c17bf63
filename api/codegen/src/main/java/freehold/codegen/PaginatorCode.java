package freehold.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.knowledge.PaginationInfo;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;

/** Makes the methods of a client that go through all pages of an operation. */
final class PaginatorCode {

    private final Api api;
    private final String clientPackage;
    private final OperationCode operations;
    private final JavaTypes types;

    PaginatorCode(Api api, String clientPackage, OperationCode operations) {
        this.api = api;
        this.clientPackage = clientPackage;
        this.operations = operations;
        this.types = new JavaTypes(api);
    }

    /** The methods for one operation: none if it does not answer in pages. */
    List<MethodSpec> of(OperationShape operation) {
        return PaginatedIndex.of(api.model())
                .getPaginationInfo(api.service(), operation)
                .map(pagination ->
                        Stream.concat(
                                        Stream.of(pages(operation, pagination)),
                                        items(operation, pagination).stream())
                                .toList())
                .orElse(List.of());
    }

    private MethodSpec pages(OperationShape operation, PaginationInfo pagination) {
        String method = operations.methodName(operation);
        String input = variable(pagination.getInputTokenMember());
        return method(operation, "Pages")
                .addJavadoc(
                        "All pages of {@link #$L}, each fetched when the iteration comes to it.\n",
                        method)
                .returns(
                        ParameterizedTypeName.get(
                                ClassName.get(clientPackage + ".paging", "Pages"),
                                operations.output(operation)))
                .addStatement(
                        "return new $T<>(token -> $L(token.isEmpty() ? request :"
                                + " request.toBuilder().$L(token).build()), $L)",
                        ClassName.get(clientPackage + ".paging", "Pages"),
                        method,
                        input,
                        nextToken(operation, pagination))
                .build();
    }

    private CodeBlock nextToken(OperationShape operation, PaginationInfo pagination) {
        MemberShape token = onlyMember(pagination.getOutputTokenMemberPath(), operation);
        return token.isRequired()
                ? CodeBlock.of("page -> $T.of(page.$L())", Optional.class, variable(token))
                : CodeBlock.of("$T::$L", operations.output(operation), variable(token));
    }

    private Optional<MethodSpec> items(OperationShape operation, PaginationInfo pagination) {
        if (pagination.getItemsMemberPath().isEmpty()) {
            return Optional.empty();
        }
        MemberShape items = onlyMember(pagination.getItemsMemberPath(), operation);
        TypeName element = types.value(api.target(items).asListShape().orElseThrow().getMember());
        String ofPage =
                items.isRequired() ? "page -> page.$L()" : "page -> page.$L().orElse($T.of())";
        CodeBlock list =
                items.isRequired()
                        ? CodeBlock.of(ofPage, variable(items))
                        : CodeBlock.of(ofPage, variable(items), List.class);
        return Optional.of(
                method(operation, "Items")
                        .addJavadoc(
                                "The {@code $L} on all pages of {@link #$L}.\n",
                                items.getMemberName(),
                                operations.methodName(operation))
                        .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), element))
                        .addStatement(
                                "return $LPages(request).items($L)",
                                operations.methodName(operation),
                                list)
                        .build());
    }

    private MethodSpec.Builder method(OperationShape operation, String suffix) {
        return MethodSpec.methodBuilder(operations.methodName(operation) + suffix)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(operations.input(operation), "request");
    }

    private static MemberShape onlyMember(List<MemberShape> path, OperationShape operation) {
        if (path.size() != 1) {
            throw new IllegalArgumentException(
                    operation.getId() + " pages by a nested member, for which there is no code");
        }
        return path.getFirst();
    }

    private static String variable(MemberShape member) {
        return JavaNames.variable(member.getMemberName());
    }
}
