package freehold.protocol.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.protocol.BoundOperation;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Router;
import freehold.protocol.conformance.ProtocolTests.Case;
import freehold.protocol.conformance.ProtocolTests.ErrorResponse;
import freehold.protocol.conformance.ProtocolTests.Malformed;
import freehold.protocol.conformance.ProtocolTests.Request;
import freehold.protocol.conformance.ProtocolTests.Response;
import freehold.protocol.rest.ErrorAnswers;
import freehold.protocol.rest.ErrorShape;
import freehold.protocol.rest.ModeledError;
import freehold.protocol.rest.Operation;
import freehold.protocol.shape.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestDefinition;
import software.amazon.smithy.protocoltests.traits.HttpMalformedResponseBodyDefinition;
import software.amazon.smithy.protocoltests.traits.HttpMalformedResponseDefinition;

/** Both sides of the wire against AWS's own tests of the protocol. */
final class RestJsonConformanceTest {

    private static final Model MODEL = ProtocolTests.load();
    private static final ProtocolTests TESTS = new ProtocolTests(MODEL);
    private static final List<Case> CASES = TESTS.all();
    private static final Map<String, LeftOut.Entry> LEFT_OUT = LeftOut.read();

    /** The token that the tests expect wherever one is made up. */
    private static final String TOKEN = "00000000-0000-4000-8000-000000000000";

    @TestFactory
    Stream<DynamicTest> bothSidesDoWhatTheProtocolAsks() {
        return CASES.stream()
                .filter(each -> !LEFT_OUT.containsKey(each.id()))
                .flatMap(RestJsonConformanceTest::tests);
    }

    @Test
    void onlyTestsOfTraitsThatNoModelOfOursUsesAreLeftOut() {
        Set<String> used = TESTS.traitsOf("freehold.deadline#Deadline");
        used.addAll(TESTS.traitsOf("freehold.extension#Freehold"));
        assertThat(used)
                .as("the walk saw our model")
                .contains("smithy.api#httpLabel", "smithy.api#sensitive");
        for (LeftOut.Entry entry : LEFT_OUT.values()) {
            assertThat(used).as(entry.id()).doesNotContain(entry.trait());
        }
    }

    @Test
    void everyTestLeftOutExistsAndUsesTheTraitItIsLeftOutForAndWouldFail() {
        for (LeftOut.Entry entry : LEFT_OUT.values()) {
            List<Case> meant = CASES.stream().filter(each -> each.id().equals(entry.id())).toList();
            assertThat(meant).as("tests named " + entry.id()).isNotEmpty();
            assertThat(meant)
                    .as(entry.id() + " uses " + entry.trait())
                    .anyMatch(each -> TESTS.traitsBelow(each.shape()).contains(entry.trait()));
            assertThat(meant.stream().flatMap(RestJsonConformanceTest::tests))
                    .as(entry.id() + " passes and need not be left out")
                    .anyMatch(test -> catchThrowable(test.getExecutable()::execute) != null);
        }
    }

    @Test
    void theBuildSaysHowManyTestsRanAndHowManyDidNot() {
        long ran =
                CASES.stream()
                        .filter(each -> !LEFT_OUT.containsKey(each.id()))
                        .flatMap(RestJsonConformanceTest::tests)
                        .count();
        Map<String, Integer> byTrait = new TreeMap<>();
        LEFT_OUT.values().forEach(entry -> byTrait.merge(entry.trait(), 1, Integer::sum));
        System.out.println(
                "restJson1 protocol tests: "
                        + ran
                        + " run, "
                        + LEFT_OUT.size()
                        + " left out "
                        + byTrait);
        assertThat(ran).isGreaterThan(300);
    }

    private static Stream<DynamicTest> tests(Case each) {
        return switch (each) {
            case Request request -> requestTests(request);
            case Response response -> responseTests(response);
            case ErrorResponse error -> errorTests(error);
            case Malformed malformed ->
                    Stream.of(
                            DynamicTest.dynamicTest(
                                    "server refuses " + each.id(), () -> refuses(malformed)));
        };
    }

    private static Stream<DynamicTest> requestTests(Request request) {
        List<DynamicTest> tests = new ArrayList<>();
        if (ProtocolTests.appliesTo(request.test(), AppliesTo.SERVER)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "server reads " + request.id(),
                            () -> reads(request.operation(), request)));
        }
        if (ProtocolTests.appliesTo(request.test(), AppliesTo.CLIENT)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "client writes " + request.id(),
                            () -> writes(request.operation(), request)));
        }
        return tests.stream();
    }

    private static <I> void reads(Operation<I, ?> operation, Request request) {
        HttpCall call =
                Messages.call(
                        request.test().getMethod(),
                        request.test().getUri(),
                        request.test().getQueryParams(),
                        request.test().getHeaders(),
                        request.test().getBody());
        I input = operation.readRequest(call, found(operation, call).labels());
        I expected = NodeValues.of(operation.input(), request.test().getParams());
        assertThat(Views.of(operation.input(), input))
                .isEqualTo(Views.of(operation.input(), expected));
    }

    private static <I> void writes(Operation<I, ?> operation, Request request) {
        I input = NodeValues.of(operation.input(), request.test().getParams());
        Messages.assertSame(operation.writeRequest(input, () -> TOKEN), request.test());
        request.test()
                .getHost()
                .ifPresent(host ->
                        assertThat(operation.schema().hostPrefix() + host)
                                .isEqualTo(request.test().getResolvedHost().orElse(host)));
    }

    private static Router.Found<Unit> found(Operation<?, ?> operation, HttpCall call) {
        BoundOperation<Unit> bound =
                operation.bind((_, _) -> {
                    throw new AssertionError("nothing is carried out here");
                });
        if (new Router<>(List.of(bound)).route(call.method(), call.rawPath())
                instanceof Router.Found<Unit> found) {
            return found;
        }
        throw new AssertionError("no route for " + call.method() + " " + call.rawPath());
    }

    private static Stream<DynamicTest> responseTests(Response response) {
        List<DynamicTest> tests = new ArrayList<>();
        if (ProtocolTests.appliesTo(response.test(), AppliesTo.SERVER)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "server writes " + response.id(),
                            () -> answers(response.operation(), response)));
        }
        if (ProtocolTests.appliesTo(response.test(), AppliesTo.CLIENT)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "client reads " + response.id(),
                            () -> understands(response.operation(), response)));
        }
        return tests.stream();
    }

    private static <O> void answers(Operation<?, O> operation, Response response) {
        O output = NodeValues.of(operation.output(), response.test().getParams());
        Messages.assertSame(
                operation.writeAnswer(output), response.test().getCode(), response.test());
    }

    private static <O> void understands(Operation<?, O> operation, Response response) {
        O output =
                operation.readAnswer(Messages.answer(response.test().getCode(), response.test()));
        O expected = NodeValues.of(operation.output(), response.test().getParams());
        assertThat(Views.of(operation.output(), output))
                .isEqualTo(Views.of(operation.output(), expected));
    }

    private static Stream<DynamicTest> errorTests(ErrorResponse response) {
        List<DynamicTest> tests = new ArrayList<>();
        String name = response.id() + " of " + response.operation().schema().name();
        if (ProtocolTests.appliesTo(response.test(), AppliesTo.SERVER)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "server writes " + name,
                            () -> answersError(response.error(), response)));
        }
        if (ProtocolTests.appliesTo(response.test(), AppliesTo.CLIENT)) {
            tests.add(
                    DynamicTest.dynamicTest(
                            "client reads " + name,
                            () -> understandsError(response.error(), response)));
        }
        return tests.stream();
    }

    private static <E> void answersError(ErrorShape<E> error, ErrorResponse response) {
        E expected = NodeValues.of(error.structure(), response.test().getParams());
        Messages.assertSame(
                ErrorAnswers.of((ModeledError) expected),
                response.test().getCode(),
                response.test());
    }

    private static <E> void understandsError(ErrorShape<E> error, ErrorResponse response) {
        E expected = NodeValues.of(error.structure(), response.test().getParams());
        Object actual =
                response.operation()
                        .readError(Messages.answer(response.test().getCode(), response.test()));
        assertThat(actual).isInstanceOf(error.structure().type());
        assertThat(Views.of(error.structure(), actual))
                .isEqualTo(Views.of(error.structure(), expected));
    }

    private static void refuses(Malformed malformed) {
        HttpMalformedRequestDefinition request = malformed.test().getRequest();
        HttpCall call =
                Messages.call(
                        request.getMethod(),
                        request.getUri().orElse("/"),
                        request.getQueryParams(),
                        request.getHeaders(),
                        request.getBody());
        InvalidInput refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                malformed
                                        .operation()
                                        .readRequest(
                                                call, found(malformed.operation(), call).labels()));
        assertThat(refusal).as("refusal").isNotNull();
        HttpMalformedResponseDefinition expected = malformed.test().getResponse();
        assertThat(Refusals.status(refusal)).isEqualTo(expected.getCode());
        assertThat(Refusals.errorType(refusal))
                .isEqualTo(expected.getHeaders().get("x-amzn-errortype"));
        expected.getBody()
                .flatMap(HttpMalformedResponseBodyDefinition::getContents)
                .ifPresent(body -> assertSameMistakes(refusal, body));
    }

    private static void assertSameMistakes(InvalidInput refusal, String body) {
        ArrayNode fields =
                Node.parse(body.replace("$$", "$"))
                        .expectObjectNode()
                        .getArrayMember("fieldList")
                        .orElse(Node.arrayNode());
        List<ObjectNode> mistakes = fields.getElementsAs(Node::expectObjectNode);
        assertThat(Refusals.sentences(refusal, TESTS.publicValues()))
                .isEqualTo(
                        mistakes.stream()
                                .map(each -> each.expectStringMember("message").getValue())
                                .sorted()
                                .toList());
        assertThat(Refusals.paths(refusal))
                .isEqualTo(
                        mistakes.stream()
                                .map(each -> each.expectStringMember("path").getValue())
                                .sorted()
                                .toList());
    }
}
