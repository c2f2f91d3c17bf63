package freehold.bench;

import freehold.openjd.document.DocumentFormat;
import freehold.openjd.document.DocumentLimits;
import freehold.openjd.document.Documents;
import freehold.openjd.document.MalformedDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The files that all sides of the benchmark of the OpenJD library read, in a folder of their own.
 */
record OpenJdFiles(Path folder) implements AutoCloseable {
    /** Makes the folder. */
    static OpenJdFiles create() throws IOException {
        return new OpenJdFiles(Files.createTempDirectory("freehold-bench-openjd"));
    }

    /** A template of this text, which is JSON. */
    Path json(String name, String template) throws IOException {
        return write(name + ".json", template);
    }

    /** The same as people write YAML, scripts as blocks. */
    Path yaml(String name, String template) throws IOException {
        return write(name + ".yaml", toYaml(template));
    }

    /** Indexes of tasks, as a list in JSON. */
    Path indexes(String name, long[] indexes) throws IOException {
        return write(name + ".indexes", Arrays.toString(indexes));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String toYaml(String json) {
        try {
            return Documents.read(json, DocumentFormat.JSON, DocumentLimits.DEFAULT).toYaml();
        } catch (MalformedDocumentException ours) {
            throw new IllegalStateException("the benchmark's own template is broken", ours);
        }
    }

    @Override
    public void close() throws IOException {
        Scene.remove(folder);
    }
}
