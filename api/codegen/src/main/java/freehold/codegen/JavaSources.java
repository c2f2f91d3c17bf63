package freehold.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files to be, in memory, until a folder is made to hold exactly them. */
final class JavaSources {

    private final Map<Path, String> files = new TreeMap<>();

    void add(String javaPackage, TypeSpec type) {
        JavaFile file =
                JavaFile.builder(javaPackage, type)
                        .indent("    ")
                        .skipJavaLangImports(true)
                        .build();
        files.put(folder(javaPackage).resolve(type.name() + ".java"), file.toString());
    }

    /** Adds the description of a package. */
    void addPackage(String javaPackage, String comment) {
        String text =
                "/**\n * "
                        + comment
                        + "\n */\n@"
                        + Written.NULL_MARKED.canonicalName()
                        + "\npackage "
                        + javaPackage
                        + ";\n";
        files.put(folder(javaPackage).resolve("package-info.java"), text);
    }

    int count() {
        return files.size();
    }

    /**
     * Makes the folder hold these files and no other Java file; files that are already right keep
     * their time.
     */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> present = Files.walk(folder)) {
            for (Path path : present.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!files.containsKey(folder.relativize(path))) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path)
                    || !Files.readString(path, StandardCharsets.UTF_8).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Path folder(String javaPackage) {
        return Path.of(javaPackage.replace('.', '/'));
    }
}
