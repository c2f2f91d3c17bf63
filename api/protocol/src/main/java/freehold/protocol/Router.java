package freehold.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the operation a request is for, by method and raw path alone.
 *
 * <p>The path is split at its slashes as it came: empty segments, {@code ..} and {@code ;x} are
 * ordinary text, and {@code %2F} does not split. A literal segment wins over a label; a label takes
 * one segment that is not empty, a greedy one ({@code {key+}}) all that follow.
 *
 * @param <C> what operations are told about their caller
 */
public final class Router<C> {

    /** What a method and a path lead to. */
    public sealed interface Match<C> {}

    /** They name an operation. */
    public record Found<C>(BoundOperation<C> operation, Labels labels) implements Match<C> {}

    /** No operation has this path. */
    public record UnknownPath<C>() implements Match<C> {}

    /** Operations have this path, but with other methods. */
    public record WrongMethod<C>(Set<String> allowed) implements Match<C> {
        public WrongMethod {
            allowed = Set.copyOf(allowed);
        }
    }

    private record Route<C>(BoundOperation<C> operation, List<String> labels) {}

    /** One place in the tree of templates, with the routes that end there by method. */
    private record Node<C>(
            Map<String, Node<C>> literals,
            List<Node<C>> label,
            List<Node<C>> greedy,
            Map<String, Route<C>> routes) {
        Node() {
            this(new HashMap<>(), new ArrayList<>(1), new ArrayList<>(1), new TreeMap<>());
        }
    }

    private record End<C>(Node<C> node, List<String> values) {}

    private final Node<C> root = new Node<>();

    /**
     * A router for these operations; two with the same method and path are a mistake in the model.
     */
    public Router(List<BoundOperation<C>> operations) {
        operations.forEach(this::add);
    }

    /** Where this request leads. */
    public Match<C> route(String method, String rawPath) {
        if (!rawPath.startsWith("/")) {
            return new UnknownPath<>();
        }
        List<String> segments = List.of(rawPath.substring(1).split("/", -1));
        Optional<End<C>> end = walk(root, segments, new ArrayList<>());
        if (end.isEmpty()) {
            return new UnknownPath<>();
        }
        Map<String, Route<C>> routes = end.get().node().routes();
        Route<C> route = routes.get(method);
        if (route == null) {
            return new WrongMethod<>(routes.keySet());
        }
        return new Found<>(route.operation(), new Labels(route.labels(), end.get().values()));
    }

    private Optional<End<C>> walk(Node<C> node, List<String> segments, List<String> values) {
        if (segments.isEmpty()) {
            return node.routes().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new End<>(node, values));
        }
        List<String> rest = segments.subList(1, segments.size());
        Node<C> literal = node.literals().get(segments.getFirst());
        if (literal != null) {
            Optional<End<C>> end = walk(literal, rest, values);
            if (end.isPresent()) {
                return end;
            }
        }
        return node.label().stream()
                .flatMap(child ->
                        decoded(values, segments.getFirst())
                                .flatMap(more -> walk(child, rest, more))
                                .stream())
                .findFirst()
                .or(() -> walkGreedy(node, segments, values));
    }

    private Optional<End<C>> walkGreedy(Node<C> node, List<String> segments, List<String> values) {
        for (Node<C> child : node.greedy()) {
            for (int taken = segments.size(); taken > 0; taken--) {
                List<String> rest = segments.subList(taken, segments.size());
                Optional<End<C>> end =
                        decoded(values, String.join("/", segments.subList(0, taken)))
                                .flatMap(more -> walk(child, rest, more));
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> decoded(List<String> values, String raw) {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        return PercentCoding.decode(raw)
                .map(value -> {
                    List<String> more = new ArrayList<>(values);
                    more.add(value);
                    return more;
                });
    }

    private void add(BoundOperation<C> operation) {
        OperationSchema schema = operation.schema();
        String path = schema.uriTemplate().split("\\?", 2)[0];
        List<String> labels = new ArrayList<>();
        Node<C> node = root;
        for (String segment : path.substring(1).split("/", -1)) {
            node = child(node, segment, labels);
        }
        if (node.routes().put(schema.method(), new Route<>(operation, List.copyOf(labels)))
                != null) {
            throw new IllegalArgumentException(
                    "two operations answer " + schema.method() + " " + path);
        }
    }

    private static <C> Node<C> child(Node<C> node, String segment, List<String> labels) {
        if (!segment.startsWith("{")) {
            return node.literals().computeIfAbsent(segment, _ -> new Node<>());
        }
        boolean isGreedy = segment.endsWith("+}");
        labels.add(segment.substring(1, segment.length() - (isGreedy ? 2 : 1)));
        List<Node<C>> children = isGreedy ? node.greedy() : node.label();
        if (children.isEmpty()) {
            children.add(new Node<>());
        }
        return children.getFirst();
    }
}
