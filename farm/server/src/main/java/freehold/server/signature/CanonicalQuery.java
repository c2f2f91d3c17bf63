package freehold.server.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The query of a request as the signature covers it: normalized and sorted. */
final class CanonicalQuery {
    private record Parameter(String name, String value) {
        private String text() {
            return name + "=" + value;
        }
    }

    private CanonicalQuery() {}

    /** The canonical text, without the signature itself. */
    static String of(String rawQuery) {
        if (rawQuery.isEmpty()) {
            return "";
        }
        List<Parameter> parameters = parameters(rawQuery);
        parameters.removeIf(parameter -> parameter.name().equals("X-Amz-Signature"));
        parameters.sort(Comparator.comparing(Parameter::name).thenComparing(Parameter::value));
        StringBuilder text = new StringBuilder(rawQuery.length() + 16);
        for (Parameter parameter : parameters) {
            text.append(text.isEmpty() ? "" : "&").append(parameter.text());
        }
        return text.toString();
    }

    /** The decoded value of each name; of several, the first. */
    static Map<String, String> first(String rawQuery) {
        if (rawQuery.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        parameters(rawQuery)
                .forEach(parameter ->
                        values.putIfAbsent(decoded(parameter.name()), decoded(parameter.value())));
        return values;
    }

    private static List<Parameter> parameters(String rawQuery) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : rawQuery.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Parameter(UriText.normalize(name), UriText.normalize(value)));
            }
        }
        return parameters;
    }

    private static String decoded(String encoded) {
        return new String(UriText.decode(encoded), StandardCharsets.UTF_8);
    }
}
