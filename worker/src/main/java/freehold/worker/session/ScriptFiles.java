package freehold.worker.session;

import freehold.openjd.EmbeddedFile;
import freehold.openjd.expression.SymbolTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Puts the embedded files of a script where its commands find them. */
final class ScriptFiles {
    private final WorkingDirectory directory;
    private final RandomGenerator random;

    ScriptFiles(WorkingDirectory directory, RandomGenerator random) {
        this.directory = directory;
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
        SymbolTable all = symbols;
        for (EmbeddedFile file : files) {
            String name = file.filename().orElseGet(this::freshName);
            names.put(file, name);
            all = all.with(prefix + file.name(), directory.file(name).toString());
        }
        for (Map.Entry<EmbeddedFile, String> named : names.entrySet()) {
            EmbeddedFile file = named.getKey();
            directory.write(named.getValue(), file.data().resolve(all), file.runnable());
        }
        return all;
    }

    String freshName() {
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
