package freehold.worker.session;

import freehold.openjd.EmbeddedFile;
import freehold.openjd.EndOfLine;
import freehold.openjd.Extension;
import freehold.openjd.expression.SymbolTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Puts the embedded files of a script where its commands find them. Rules F3 to F5. */
final class ScriptFiles {
    private final WorkingDirectory directory;
    private final Set<Extension> extensions;
    private final RandomGenerator random;

    ScriptFiles(WorkingDirectory directory, Set<Extension> extensions, RandomGenerator random) {
        this.directory = directory;
        this.extensions = extensions;
        this.random = random;
    }

    /**
     * Writes the files, every one of which may name the place of every other.
     *
     * @param prefix {@code Task.File.} or {@code Env.File.}
     * @return {@code symbols} and the places of the files
     */
    SymbolTable write(List<EmbeddedFile> files, String prefix, SymbolTable symbols)
            throws IOException {
        Map<EmbeddedFile, String> names = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (EmbeddedFile file : files) {
            String name = file.filename().orElseGet(this::freshName);
            names.put(file, name);
            places.put(prefix + file.name(), directory.file(name).toString());
        }
        SymbolTable all = symbols.plus(SymbolTable.of(places));
        for (Map.Entry<EmbeddedFile, String> named : names.entrySet()) {
            EmbeddedFile file = named.getKey();
            String text = lineEnds(file.endOfLine(), file.data().resolve(all));
            directory.write(directory.file(named.getValue()), text, file.runnable());
        }
        return all;
    }

    private String lineEnds(Optional<EndOfLine> asked, String text) {
        if (!extensions.contains(Extension.FEATURE_BUNDLE_1)) {
            return text;
        }
        String end =
                switch (asked.orElse(EndOfLine.AUTO)) {
                    case AUTO -> OperatingSystem.LINE_END;
                    case LF -> "\n";
                    case CRLF -> "\r\n";
                };
        return text.replace("\r\n", "\n").replace("\n", end);
    }

    String freshName() {
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
