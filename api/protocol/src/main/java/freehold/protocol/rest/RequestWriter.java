package freehold.protocol.rest;

import freehold.protocol.Headers;
import freehold.protocol.HttpCall;
import freehold.protocol.OperationSchema;
import freehold.protocol.PercentCoding;
import freehold.protocol.shape.ListShape;
import freehold.protocol.shape.Member;
import freehold.protocol.shape.Member.Location;
import freehold.protocol.shape.StructureShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client's writing of requests: every member to its place.
 *
 * @param <I> the input
 */
final class RequestWriter<I> {

    private final OperationSchema schema;
    private final StructureShape<I> input;

    RequestWriter(OperationSchema schema, StructureShape<I> input) {
        this.schema = schema;
        this.input = input;
    }

    HttpCall write(I request, Supplier<String> tokens) {
        @Nullable Object[] values = input.values(request);
        Map<String, String> labels = new HashMap<>();
        List<QueryString.Parameter> query = new ArrayList<>();
        Headers headers = Headers.NONE;
        boolean hasBody = false;
        for (int index = 0; index < values.length; index++) {
            Member member = input.members().get(index);
            if (values[index] == null && member.isIdempotencyToken()) {
                values[index] = tokens.get();
            }
            hasBody |= member.location() == Location.BODY;
            if (values[index] == null || member.location() == Location.BODY) {
                continue;
            }
            List<String> texts = TextValues.write(member.shape(), values[index]);
            switch (member.location()) {
                case LABEL -> labels.put(member.name(), texts.getFirst());
                case QUERY ->
                        texts.forEach(text ->
                                query.add(new QueryString.Parameter(member.locationName(), text)));
                default -> headers = withField(headers, member, texts);
            }
        }
        byte[] body = hasBody ? Json.bytes(out -> input.writeBody(values, out)) : new byte[0];
        Headers all = hasBody ? headers.with("Content-Type", MediaTypes.JSON) : headers;
        return new HttpCall(schema.method(), path(labels), query(query), all, body);
    }

    static Headers withField(Headers headers, Member member, List<String> texts) {
        String field =
                member.shape() instanceof ListShape<?> list
                        ? HeaderLists.join(list, texts)
                        : texts.getFirst();
        return field.isEmpty() ? headers : headers.with(member.locationName(), field);
    }

    private String path(Map<String, String> labels) {
        String template = schema.uriTemplate().split("\\?", 2)[0];
        return Arrays.stream(template.split("/", -1))
                .map(segment -> segment(segment, labels))
                .collect(Collectors.joining("/"));
    }

    private String segment(String segment, Map<String, String> labels) {
        if (!segment.startsWith("{")) {
            return segment;
        }
        boolean isGreedy = segment.endsWith("+}");
        String label = segment.substring(1, segment.length() - (isGreedy ? 2 : 1));
        String value = labels.getOrDefault(label, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    schema.name() + "." + label + " is part of the path and must not be empty");
        }
        String encoded = PercentCoding.encode(value);
        return isGreedy ? encoded.replace("%2F", "/") : encoded;
    }

    /** What the template itself asks for, then the members. */
    private String query(List<QueryString.Parameter> members) {
        String[] template = schema.uriTemplate().split("\\?", 2);
        List<QueryString.Parameter> all = new ArrayList<>();
        if (template.length > 1) {
            all.addAll(QueryString.parse(template[1]).parameters());
        }
        all.addAll(members);
        return new QueryString(all).raw();
    }
}
