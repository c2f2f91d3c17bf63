package freehold.openjd.parse;

import freehold.openjd.Extension;
import freehold.openjd.document.Document;
import freehold.openjd.expression.FormatString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the members of one object. Every member asked for counts as known; {@link #refuseUnknown}
 * records the others as errors. An explicit null is an absent member.
 */
final class Fields {
    private final Document.ObjectNode node;
    private final String path;
    private final Errors errors;
    private final Values values;
    private final Set<String> known = new LinkedHashSet<>();

    /** Reads one item of a list. */
    interface ItemReader<T> {
        T read(Document item, String path);
    }

    Fields(Document.ObjectNode node, String path, Errors errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
        this.values = new Values(errors);
    }

    Values values() {
        return values;
    }

    String path() {
        return path;
    }

    /** The path of a member. */
    String path(String name) {
        return path.isEmpty() ? name : path + " -> " + name;
    }

    void error(String name, String message) {
        errors.add(path(name), message);
    }

    /** An error somewhere inside a member. */
    void errorAt(String innerPath, String message) {
        errors.add(innerPath, message);
    }

    /** A mistaken name somewhere inside a member; the closest of the candidates is suggested. */
    void mistakenName(String innerPath, String message, String name, Stream<String> candidates) {
        errors.addMistakenName(innerPath, message, name, candidates);
    }

    /** An error of the object as a whole. */
    void error(String message) {
        errors.add(path, message);
    }

    /** The member, if it is there and not null. */
    Optional<Document> optional(String name) {
        known.add(name);
        return node.member(name);
    }

    /** The member; its absence is an error. */
    Optional<Document> required(String name) {
        Optional<Document> member = optional(name);
        if (member.isEmpty()) {
            error(name, "is required");
        }
        return member;
    }

    /** The member, which is an error where the template does not list what adds it. */
    Optional<Document> optional(String name, Extension extension, Profile profile) {
        Optional<Document> member = optional(name);
        if (profile.has(extension) || !node.members().containsKey(name)) {
            return member;
        }
        error(name, "is a field of the extension %s, which must be listed".formatted(extension));
        return Optional.empty();
    }

    /** Refuses an explicit null, where the specification's implementations do. */
    void refuseNull(String name) {
        if (node.members().get(name) instanceof Document.NullNode) {
            error(name, "must not be null; leave it out");
        }
    }

    /** A required text; empty where it is wrong. */
    String text(String name, TextRule rule) {
        return required(name).flatMap(member -> values.text(member, path(name), rule)).orElse("");
    }

    Optional<String> optionalText(String name, TextRule rule) {
        return optional(name).flatMap(member -> values.text(member, path(name), rule));
    }

    /** A required text with references; empty where it is wrong. */
    FormatString format(String name, TextRule rule, Scope scope) {
        return required(name)
                .map(member -> values.format(member, path(name), rule, scope))
                .orElse(FormatString.literal(""));
    }

    Optional<FormatString> optionalFormat(String name, TextRule rule, Scope scope) {
        return optional(name).map(member -> values.format(member, path(name), rule, scope));
    }

    /** One of the constants of an enum, by its name. */
    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return optional(name)
                .flatMap(member -> values.text(member, path(name), TextRule.ANY))
                .flatMap(text -> constant(name, text, Arrays.asList(type.getEnumConstants())));
    }

    /** The constant of that name among those allowed; another is an error. */
    <E extends Enum<E>> Optional<E> constant(String name, String text, List<E> allowed) {
        Optional<E> found =
                allowed.stream().filter(constant -> constant.name().equals(text)).findAny();
        if (found.isEmpty()) {
            List<String> names = allowed.stream().map(Enum::name).toList();
            errors.addMistakenName(
                    path(name),
                    "'%s' must be one of %s"
                            .formatted(Values.abbreviate(text), String.join(", ", names)),
                    text.toUpperCase(Locale.ROOT),
                    names.stream());
        }
        return found;
    }

    Optional<Fields> object(String name) {
        return optional(name)
                .flatMap(member -> values.object(member, path(name)))
                .map(object -> new Fields(object, path(name), errors));
    }

    /** An optional list of one to {@code most} items; none where it is absent. */
    <T> List<T> list(String name, int most, ItemReader<T> reader) {
        Optional<Document> member = optional(name);
        if (member.isEmpty()) {
            return List.of();
        }
        if (!(member.get() instanceof Document.ArrayNode(var items, _))) {
            values.wrongType(member.get(), path(name), "a list");
            return List.of();
        }
        if (items.isEmpty()) {
            error(name, "must have at least one item, or be left out");
        }
        if (items.size() > most) {
            error(name, "has %d items; at most %d are allowed".formatted(items.size(), most));
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), most); i++) {
            read.add(reader.read(items.get(i), path(name) + "[" + i + "]"));
        }
        return read;
    }

    /** A list whose items are objects; an item that is none is left out. */
    <T> List<T> objects(String name, int most, Function<Fields, T> reader) {
        List<Optional<T>> read =
                list(
                        name,
                        most,
                        (item, itemPath) ->
                                values.object(item, itemPath)
                                        .map(object -> new Fields(object, itemPath, errors))
                                        .map(reader));
        return read.stream().flatMap(Optional::stream).toList();
    }

    /** Records each repetition among the names of the objects in a list. */
    void refuseRepeated(String list, List<String> names) {
        refuseRepeated(list, "name", names);
    }

    /**
     * Records each repetition of a member among the objects in a list; an empty text is one that is
     * wrong or not known yet.
     */
    void refuseRepeated(String list, String member, List<String> texts) {
        new Repetitions(this, list).refuse(member, texts);
    }

    Document.ObjectNode document() {
        return node;
    }

    /** Records every member nobody asked for. Comes last. */
    void refuseUnknown() {
        for (String name : node.members().keySet()) {
            if (!known.contains(name)) {
                errors.addMistakenName(path(name), "is not a field here", name, known.stream());
            }
        }
    }
}
