package freehold.protocol.rest;

import freehold.protocol.InvalidInput;
import freehold.protocol.PercentCoding;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The parameters of a query, decoded, in order; a name may occur more than once.
 *
 * @param parameters every parameter
 */
record QueryString(List<Parameter> parameters) {

    record Parameter(String name, String value) {}

    QueryString {
        parameters = List.copyOf(parameters);
    }

    /**
     * The parameters in the text after a question mark. A parameter without an equals sign has an
     * empty value.
     *
     * @throws InvalidInput if a percent sign is not followed by two hexadecimal digits
     */
    static QueryString parse(String rawQuery) {
        List<Parameter> parameters = new ArrayList<>();
        if (!rawQuery.isEmpty()) {
            for (String part : rawQuery.split("&", -1)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Parameter(decode(name), decode(value)));
            }
        }
        return new QueryString(parameters);
    }

    /** The values of all parameters of that name, in order. */
    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** The text for after the question mark. */
    String raw() {
        StringJoiner joined = new StringJoiner("&");
        for (Parameter parameter : parameters) {
            joined.add(
                    PercentCoding.encode(parameter.name())
                            + "="
                            + PercentCoding.encode(parameter.value()));
        }
        return joined.toString();
    }

    private static String decode(String raw) {
        return PercentCoding.decode(raw.replace('+', ' '))
                .orElseThrow(() ->
                        InvalidInput.cannotParse(
                                "the query has a percent sign without two hexadecimal digits"));
    }
}
