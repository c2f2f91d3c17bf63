package freehold.protocol.property;

import freehold.protocol.Document;
import freehold.protocol.Document.JsonArray;
import freehold.protocol.Document.JsonObject;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.MapShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Shape;
import freehold.protocol.shape.StructureShape;
import freehold.protocol.shape.UnionShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The places within values of a shape, and how to change what is there. */
final class Places {

    /**
     * One place.
     *
     * @param way the members' indices on the way to it, 0 for the first element of a list or map
     * @param shape what is there
     */
    record Place(List<Integer> way, Shape<?> shape) {}

    /** A value changed in one place, and the path to the place. */
    record Changed(Document value, String path) {}

    private Places() {}

    /** Every place; a structure within itself is entered once. */
    static List<Place> within(Shape<?> shape) {
        List<Place> places = new ArrayList<>();
        collect(shape, List.of(), List.of(), places);
        return places;
    }

    private static void collect(
            Shape<?> shape, List<Integer> way, List<Shape<?>> above, List<Place> places) {
        if (above.contains(shape)) {
            return;
        }
        places.add(new Place(way, shape));
        List<Shape<?>> inner = with(above, shape);
        switch (shape) {
            case StructureShape<?> structure ->
                    collectMembers(structure.members(), way, inner, places);
            case UnionShape<?> union -> collectMembers(union.members(), way, inner, places);
            case ListShape<?> list -> collect(list.element(), with(way, 0), inner, places);
            case MapShape<?> map -> collect(map.value(), with(way, 0), inner, places);
            default -> {}
        }
    }

    private static void collectMembers(
            List<Member> members, List<Integer> way, List<Shape<?>> above, List<Place> places) {
        for (int index = 0; index < members.size(); index++) {
            collect(members.get(index).shape(), with(way, index), above, places);
        }
    }

    static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** Changes what is in a place. */
    static Changed change(
            Shape<?> shape, Document value, List<Integer> way, UnaryOperator<Document> change) {
        if (way.isEmpty()) {
            return new Changed(change.apply(value), "");
        }
        List<Integer> rest = way.subList(1, way.size());
        return switch (shape) {
            case StructureShape<?> structure ->
                    changeMember(structure.members().get(way.getFirst()), value, rest, change);
            case UnionShape<?> union ->
                    changeMember(union.members().get(way.getFirst()), value, rest, change);
            case MapShape<?> map -> {
                String key = ((JsonObject) value).members().keySet().iterator().next();
                yield changeEntry(key, map.value(), value, rest, change);
            }
            case ListShape<?> list -> {
                List<Document> elements = new ArrayList<>(((JsonArray) value).elements());
                Changed changed = change(list.element(), elements.getFirst(), rest, change);
                elements.set(0, changed.value());
                yield new Changed(new JsonArray(elements), joined("[0]", changed.path()));
            }
            default -> throw new IllegalArgumentException("nothing is within " + shape);
        };
    }

    private static Changed changeMember(
            Member member, Document value, List<Integer> rest, UnaryOperator<Document> change) {
        return changeEntry(member.name(), member.shape(), value, rest, change);
    }

    private static Changed changeEntry(
            String name,
            Shape<?> shape,
            Document value,
            List<Integer> rest,
            UnaryOperator<Document> change) {
        Map<String, Document> members = new LinkedHashMap<>(((JsonObject) value).members());
        Changed changed =
                change(shape, Objects.requireNonNull(members.get(name), name), rest, change);
        members.put(name, changed.value());
        return new Changed(new JsonObject(members), joined(name, changed.path()));
    }

    private static String joined(String first, String rest) {
        return rest.isEmpty() || rest.startsWith("[") ? first + rest : first + "." + rest;
    }
}
