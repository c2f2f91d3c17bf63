package freehold.protocol.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.api.DeadlineService;
import freehold.api.extension.FreeholdService;
import freehold.protocol.BoundOperation;
import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.FieldError;
import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import freehold.protocol.Router;
import freehold.protocol.Violation;
import freehold.protocol.property.Flaws.Flaw;
import freehold.protocol.property.Places.Place;
import freehold.protocol.rest.ErrorAnswers;
import freehold.protocol.rest.ErrorShape;
import freehold.protocol.rest.Json;
import freehold.protocol.rest.ModeledError;
import freehold.protocol.rest.Operation;
import freehold.protocol.shape.DocumentShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.Unit;
import freehold.testkit.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shape of both services: round trips, and every constraint broken one at a time. */
final class EveryShapeTest {

    private static final List<Operation<?, ?>> OPERATIONS =
            Stream.concat(DeadlineService.OPERATIONS.stream(), FreeholdService.OPERATIONS.stream())
                    .toList();

    @Test
    void everyValueOfEveryShapeIsReadAsItWasWritten() {
        Set<Shape<?>> shapes = new LinkedHashSet<>();
        for (Operation<?, ?> operation : OPERATIONS) {
            Places.within(operation.input()).forEach(place -> shapes.add(place.shape()));
            Places.within(operation.output()).forEach(place -> shapes.add(place.shape()));
        }
        assertThat(shapes).hasSizeGreaterThan(500);
        Seeds.forEach(
                20, seed -> shapes.forEach(shape -> isReadAsWritten(shape, Seeds.random(seed))));
    }

    private static <T> void isReadAsWritten(Shape<T> shape, RandomGenerator random) {
        Document json = new RandomJson(random).of(shape, List.of());
        T value = Json.read(shape, Json.write(DocumentShape.DOCUMENT, json));
        assertThat(Json.read(shape, Json.write(shape, value))).isEqualTo(value);
    }

    @Test
    void everyInputArrivesAsTheClientSentIt() {
        Seeds.forEach(
                20,
                seed ->
                        OPERATIONS.forEach(
                                operation -> inputArrives(operation, Seeds.random(seed))));
    }

    private static <I> void inputArrives(Operation<I, ?> operation, RandomGenerator random) {
        I input = read(operation.input(), sendable(operation.input(), random));
        HttpCall call = operation.writeRequest(input, () -> "a-token");
        assertThat(
                        route(operation, call)
                                .operation()
                                .parse(call, route(operation, call).labels())
                                .input())
                .isEqualTo(operation.readRequest(call, route(operation, call).labels()));
        I again = operation.readRequest(call, route(operation, call).labels());
        assertThat(operation.writeRequest(again, () -> "another-token").body())
                .isEqualTo(call.body());
        assertThat(again.toString().replace("Optional[a-token]", "Optional.empty"))
                .isEqualTo(input.toString());
    }

    /** Parts of the path are not empty, and neither are lists in the query. */
    private static Document sendable(StructureShape<?> input, RandomGenerator random) {
        Map<String, Document> members =
                new LinkedHashMap<>(
                        ((JsonObject) new RandomJson(random).of(input, List.of())).members());
        for (Member member : input.members()) {
            Document value = members.get(member.name());
            if (member.location() == Member.Location.LABEL
                    && value instanceof Document.JsonString(var text)
                    && text.isEmpty()) {
                members.put(member.name(), new Document.JsonString("%2F ;x/.."));
            }
            if (member.location() == Member.Location.QUERY
                    && value instanceof JsonArray(var elements)
                    && elements.isEmpty()) {
                members.put(
                        member.name(),
                        new JsonArray(List.of(new Document.JsonString("one & two"))));
            }
        }
        return new JsonObject(members);
    }

    private static Router.Found<Unit> route(Operation<?, ?> operation, HttpCall call) {
        List<BoundOperation<Unit>> all = new ArrayList<>();
        OPERATIONS.forEach(each ->
                all.add(
                        each.bind((_, _) -> {
                            throw new AssertionError("nothing is carried out here");
                        })));
        if (new Router<>(all).route(call.method(), call.rawPath())
                        instanceof Router.Found<Unit> found
                && found.operation().schema().equals(operation.schema())) {
            return found;
        }
        throw new AssertionError("no route for " + call.method() + " " + call.rawPath());
    }

    @Test
    void everyOutputArrivesAsTheServerSentIt() {
        Seeds.forEach(
                20,
                seed ->
                        OPERATIONS.forEach(
                                operation -> outputArrives(operation, Seeds.random(seed))));
    }

    private static <O> void outputArrives(Operation<?, O> operation, RandomGenerator random) {
        O output =
                read(operation.output(), new RandomJson(random).of(operation.output(), List.of()));
        assertThat(operation.readAnswer(operation.writeAnswer(output))).isEqualTo(output);
    }

    @Test
    void everyErrorArrivesAsTheServerSentIt() {
        Seeds.forEach(
                20,
                seed ->
                        DeadlineService.ERRORS.forEach(
                                error -> errorArrives(error, Seeds.random(seed))));
    }

    private static <E> void errorArrives(ErrorShape<E> error, RandomGenerator random) {
        E sent = read(error.structure(), new RandomJson(random).of(error.structure(), List.of()));
        Object received = DeadlineService.GET_TASK.readError(ErrorAnswers.of((ModeledError) sent));
        assertThat(received).isInstanceOf(error.structure().type());
        assertThat(Json.write(error.structure(), error.structure().type().cast(received)))
                .isEqualTo(Json.write(error.structure(), sent));
    }

    @Test
    void everyConstraintOfEveryInputThatIsBrokenIsNamedWithItsPlace() {
        AtomicInteger broken = new AtomicInteger();
        for (Operation<?, ?> operation : OPERATIONS) {
            for (Place place : Places.within(operation.input())) {
                RandomGenerator random = Seeds.random(broken.get());
                for (Flaw flaw : new Flaws(random).of(place.shape())) {
                    Document valid = new RandomJson(random).of(operation.input(), place.way());
                    Places.Changed changed =
                            Places.change(operation.input(), valid, place.way(), flaw.breaking());
                    assertRefused(operation, changed, flaw.violation());
                    broken.incrementAndGet();
                }
                broken.addAndGet(breakRequired(operation, place, random));
            }
        }
        System.out.println("constraints of inputs broken one at a time: " + broken);
        assertThat(broken.get()).isGreaterThan(1000);
    }

    private static int breakRequired(
            Operation<?, ?> operation, Place place, RandomGenerator random) {
        if (!(place.shape() instanceof StructureShape<?> structure)) {
            return 0;
        }
        List<Member> required = structure.members().stream().filter(Member::isRequired).toList();
        for (Member member : required) {
            Document valid = new RandomJson(random).of(operation.input(), place.way());
            Places.Changed changed =
                    Places.change(
                            operation.input(),
                            valid,
                            place.way(),
                            value -> without(value, member.name()));
            String path =
                    changed.path().isEmpty() ? member.name() : changed.path() + "." + member.name();
            assertRefused(
                    operation, new Places.Changed(changed.value(), path), Violation.Missing.class);
        }
        return required.size();
    }

    private static Document without(Document structure, String member) {
        Map<String, Document> members = new LinkedHashMap<>(((JsonObject) structure).members());
        members.remove(member);
        return new JsonObject(members);
    }

    private static void assertRefused(
            Operation<?, ?> operation,
            Places.Changed changed,
            Class<? extends Violation> violation) {
        String text = Json.write(DocumentShape.DOCUMENT, changed.value());
        InvalidInput refusal =
                catchThrowableOfType(InvalidInput.class, () -> Json.read(operation.input(), text));
        assertThat(refusal).as(operation.schema().name() + " " + changed.path()).isNotNull();
        assertThat(refusal.reason()).isEqualTo(InvalidInput.Reason.FIELD_VALIDATION_FAILED);
        assertThat(refusal.fields())
                .extracting(FieldError::name)
                .as(operation.schema().name())
                .contains(changed.path());
        assertThat(refusal.fields())
                .filteredOn(field -> field.name().equals(changed.path()))
                .extracting(FieldError::violation)
                .hasAtLeastOneElementOfType(violation);
    }

    private static <T> T read(Shape<T> shape, Document json) {
        return Json.read(shape, Json.write(DocumentShape.DOCUMENT, json));
    }
}
