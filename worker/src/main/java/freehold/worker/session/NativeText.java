package freehold.worker.session;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Carries text to a new process that the platform's own encoding cannot.
 *
 * <p>The JVM writes arguments and variables in the encoding of its locale; a service started with
 * the C locale would replace every letter outside ASCII by a question mark. Such text goes as
 * escapes through the shell's {@code printf} instead, and arrives as UTF-8.
 */
final class NativeText {
    private static final Charset NATIVE =
            Charset.forName(
                    System.getProperty("sun.jnu.encoding", "US-ASCII"), StandardCharsets.US_ASCII);

    private NativeText() {}

    static boolean carries(String text) {
        return NATIVE.equals(StandardCharsets.UTF_8) || NATIVE.newEncoder().canEncode(text);
    }

    /** A command line in ASCII that sets {@code variables} and becomes {@code line}. */
    static List<String> throughShell(List<String> line, Map<String, String> variables) {
        StringBuilder script = new StringBuilder();
        variables.forEach((name, value) ->
                assign(script, name, value).append("export ").append(name).append('\n'));
        for (int i = 0; i < line.size(); i++) {
            assign(script, "freehold" + i, line.get(i));
        }
        String words =
                IntStream.range(0, line.size())
                        .mapToObj(i -> "\"$freehold" + i + "\"")
                        .collect(Collectors.joining(" "));
        return List.of("sh", "-c", script + "exec " + words);
    }

    private static StringBuilder assign(StringBuilder script, String name, String value) {
        // The dot keeps line ends at the end of the text, which the shell would strip.
        script.append(name).append("=$(printf '");
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            script.append(String.format(Locale.ROOT, "\\%03o", octet & 0xff));
        }
        return script.append(".')\n").append(name).append("=${").append(name).append("%.}\n");
    }
}
