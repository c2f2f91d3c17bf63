package freehold.protocol.conformance;

import freehold.protocol.conformance.restjson.RestJsonService;
import freehold.protocol.conformance.validation.RestJsonValidationService;
import freehold.protocol.rest.ErrorShape;
import freehold.protocol.rest.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.EnumValueTrait;
import software.amazon.smithy.model.traits.InternalTrait;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** The tests in the model, each with the generated operation it is about. */
final class ProtocolTests {

    static final ShapeId REST_JSON_1 = ShapeId.from("aws.protocols#restJson1");

    /** A test and what it is about. */
    sealed interface Case {
        String id();

        OperationShape shape();
    }

    record Request(
            String id, OperationShape shape, Operation<?, ?> operation, HttpRequestTestCase test)
            implements Case {}

    record Response(
            String id, OperationShape shape, Operation<?, ?> operation, HttpResponseTestCase test)
            implements Case {}

    record ErrorResponse(
            String id,
            OperationShape shape,
            Operation<?, ?> operation,
            ErrorShape<?> error,
            HttpResponseTestCase test)
            implements Case {}

    record Malformed(
            String id,
            OperationShape shape,
            Operation<?, ?> operation,
            HttpMalformedRequestTestCase test)
            implements Case {}

    private final Model model;

    ProtocolTests(Model model) {
        this.model = model;
    }

    static Model load() {
        ClassLoader classPath = ProtocolTests.class.getClassLoader();
        Model model = Model.assembler(classPath).discoverModels(classPath).assemble().unwrap();
        return ModelTransformer.create().changeStringEnumsToEnumShapes(model, true);
    }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        collect(
                "aws.protocoltests.restjson#RestJson",
                RestJsonService.OPERATIONS,
                RestJsonService.ERRORS,
                cases);
        collect(
                "aws.protocoltests.restjson.validation#RestJsonValidation",
                RestJsonValidationService.OPERATIONS,
                RestJsonValidationService.ERRORS,
                cases);
        return cases;
    }

    /** Whether a test is for this side of the wire. */
    static boolean appliesTo(HttpMessageTestCase test, AppliesTo side) {
        return test.getAppliesTo().map(side::equals).orElse(true);
    }

    /** The traits in use by a service and everything it refers to. */
    Set<String> traitsOf(String service) {
        return traitsBelow(model.expectShape(ShapeId.from(service)));
    }

    Set<String> traitsBelow(Shape shape) {
        Set<Shape> reached = new Walker(model).walkShapes(shape);
        return reached.stream()
                .flatMap(each -> each.getAllTraits().keySet().stream())
                .map(ShapeId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * For the values of every enum those that are not internal, which a server may tell its
     * callers.
     */
    Map<List<String>, List<String>> publicValues() {
        Map<List<String>, List<String>> values = new HashMap<>();
        for (EnumShape shape : model.getEnumShapes()) {
            List<String> told =
                    shape.members().stream()
                            .filter(member -> !member.hasTrait(InternalTrait.class))
                            .map(member ->
                                    member.expectTrait(EnumValueTrait.class).expectStringValue())
                            .toList();
            values.put(List.copyOf(shape.getEnumValues().values()), told);
        }
        return values;
    }

    private void collect(
            String service,
            List<Operation<?, ?>> operations,
            List<ErrorShape<?>> errors,
            List<Case> cases) {
        for (OperationShape shape :
                TopDownIndex.of(model).getContainedOperations(ShapeId.from(service))) {
            Operation<?, ?> operation =
                    operations.stream()
                            .filter(each -> each.schema().name().equals(shape.getId().getName()))
                            .findFirst()
                            .orElseThrow();
            shape.getTrait(HttpRequestTestsTrait.class).stream()
                    .flatMap(trait -> trait.getTestCases().stream())
                    .filter(test -> test.getProtocol().equals(REST_JSON_1))
                    .forEach(test -> cases.add(new Request(test.getId(), shape, operation, test)));
            shape.getTrait(HttpResponseTestsTrait.class).stream()
                    .flatMap(trait -> trait.getTestCases().stream())
                    .filter(test -> test.getProtocol().equals(REST_JSON_1))
                    .forEach(test -> cases.add(new Response(test.getId(), shape, operation, test)));
            shape.getTrait(HttpMalformedRequestTestsTrait.class).stream()
                    .flatMap(trait -> trait.getTestCases().stream())
                    .filter(test -> test.getProtocol().equals(REST_JSON_1))
                    .forEach(
                            test -> cases.add(new Malformed(test.getId(), shape, operation, test)));
            collectErrors(shape, operation, errors, cases);
        }
    }

    private void collectErrors(
            OperationShape shape,
            Operation<?, ?> operation,
            List<ErrorShape<?>> errors,
            List<Case> cases) {
        for (Shape error : OperationIndex.of(model).getErrors(shape)) {
            Optional<ErrorShape<?>> generated =
                    errors.stream()
                            .filter(each -> each.name().equals(error.getId().getName()))
                            .findFirst();
            error.getTrait(HttpResponseTestsTrait.class).stream()
                    .flatMap(trait -> trait.getTestCases().stream())
                    .filter(test -> test.getProtocol().equals(REST_JSON_1))
                    .forEach(test ->
                            cases.add(
                                    new ErrorResponse(
                                            test.getId(),
                                            shape,
                                            operation,
                                            generated.orElseThrow(),
                                            test)));
        }
    }
}
