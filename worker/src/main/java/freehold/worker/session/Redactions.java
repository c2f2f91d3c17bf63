package freehold.worker.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the secrets that commands have declared out of everything a session lets others see. Rules
 * RD1 and RD2.
 */
final class Redactions {
    private static final String MASK = "********";

    /** What follows it is hidden wherever it stands: a shell may echo the command that wrote it. */
    private static final Pattern TOKEN =
            Pattern.compile("openjd_redacted_env(?=[:\\s])", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*:?\\s*");
    private static final Pattern NAMED = Pattern.compile("\"?[A-Za-z_][A-Za-z0-9_]*=");

    private final Map<String, Secret> anywhere = new ConcurrentHashMap<>();
    private final Set<String> wholeLines = ConcurrentHashMap.newKeySet();

    /** From now on {@code secret} is masked: line by line where it has several. */
    void add(String secret) {
        List<String> lines = List.of(secret.replaceFirst("\n+$", "").split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i == 0 || i == lines.size() - 1;
            for (String form : forms(lines.get(i))) {
                if (edge) {
                    anywhere.computeIfAbsent(form, Secret::new);
                } else {
                    wholeLines.add(form);
                }
            }
        }
    }

    /** A line as it stands, and as it arrives when it is written: without a carriage return. */
    private static List<String> forms(String line) {
        String written = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return Stream.of(line, written).filter(form -> !form.isEmpty()).distinct().toList();
    }

    /** Adds the secrets that a line declares, well-formed or not. */
    void learn(OutputLine line) {
        Matcher token = TOKEN.matcher(line.text());
        if (!token.find() || !line.text().substring(0, token.start()).isBlank()) {
            return;
        }
        String payload = line.text().substring(payload(line.text(), token.end()));
        List<String> texts = new ArrayList<>();
        texts.add(payload);
        Optional<String> unquoted =
                payload.startsWith("\"") ? Directives.text(payload) : Optional.empty();
        unquoted.ifPresent(texts::add);
        for (String text : texts) {
            String value = text.substring(text.indexOf('=') + 1);
            boolean quoted = value.endsWith("\"") && payload.startsWith("\"");
            add(quoted && text.equals(payload) ? value.substring(0, value.length() - 1) : value);
        }
    }

    private static int payload(String line, int from) {
        Matcher separator = SEPARATOR.matcher(line).region(from, line.length());
        return separator.lookingAt() ? separator.end() : from;
    }

    /** A text of one or several lines without its secrets. */
    String mask(String text) {
        return Stream.of(text.split("\n", -1))
                .map(line -> mask(OutputLine.whole(line)))
                .collect(Collectors.joining("\n"));
    }

    String mask(OutputLine line) {
        if (wholeLines.contains(line.text())) {
            return MASK;
        }
        BitSet covered = new BitSet();
        coverDeclaration(line.text(), covered);
        anywhere.values().forEach(secret -> secret.cover(line, covered));
        return covered.isEmpty() ? line.text() : masked(line.text(), covered);
    }

    /** All that follows the name, and all of it where there is no name. */
    private static void coverDeclaration(String line, BitSet covered) {
        Matcher token = TOKEN.matcher(line);
        if (token.find()) {
            int payload = payload(line, token.end());
            Matcher named = NAMED.matcher(line).region(payload, line.length());
            covered.set(named.lookingAt() ? named.end() : payload, line.length());
        }
    }

    /** One mask for each stretch, however long: its length is a secret too. */
    private static String masked(String line, BitSet covered) {
        StringBuilder masked = new StringBuilder();
        int shown = 0;
        for (int start = covered.nextSetBit(0); start >= 0; start = covered.nextSetBit(shown)) {
            masked.append(line, shown, start).append(MASK);
            shown = covered.nextClearBit(start);
        }
        return masked.append(line, shown, line.length()).toString();
    }
}
