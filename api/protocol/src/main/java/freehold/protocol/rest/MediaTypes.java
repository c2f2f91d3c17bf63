package freehold.protocol.rest;

import freehold.protocol.HttpCall;
import freehold.protocol.InvalidInput;
import java.util.List;
import java.util.Locale;

/** What a request may say about the types of bodies. */
final class MediaTypes {

    static final String JSON = "application/json";
    private static final List<String> ACCEPTABLE = List.of(JSON, "application/*", "*/*");

    private MediaTypes() {}

    /**
     * Refuses a body that is not JSON, or is not expected, and a caller that does not take JSON.
     *
     * @param takesBody whether the operation has members in its body
     */
    static void check(HttpCall call, boolean takesBody) {
        if (call.body().length > 0) {
            String type = call.headers().first("Content-Type").map(MediaTypes::bare).orElse("");
            if (takesBody && !type.equals(JSON)) {
                throw InvalidInput.contentType(
                        "the body must be sent as Content-Type: application/json");
            }
            if (!takesBody && !type.isEmpty()) {
                throw InvalidInput.contentType(
                        "the operation takes no body, so it must be sent without a Content-Type");
            }
        }
        List<String> accept = call.headers().all("Accept");
        if (!accept.isEmpty() && accept.stream().noneMatch(MediaTypes::isAcceptable)) {
            throw InvalidInput.accept(
                    "the answer is application/json, which the Accept header does not take");
        }
    }

    private static boolean isAcceptable(String field) {
        for (String type : field.split(",", -1)) {
            if (ACCEPTABLE.contains(bare(type))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
