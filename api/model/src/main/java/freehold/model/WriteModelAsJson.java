package freehold.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.ModelSerializer;

/**
 * Writes the assembled API in Smithy's JSON form, so that programs in other languages can compare
 * it with theirs.
 */
public final class WriteModelAsJson {

    private WriteModelAsJson() {}

    /**
     * Writes the file named by the only argument, with its missing folders.
     *
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, toJson(ApiModel.assemble()));
    }

    static String toJson(Model model) {
        Node tree =
                ModelSerializer.builder()
                        .shapeFilter(shape -> shape.getId().getNamespace().startsWith("freehold."))
                        .build()
                        .serialize(model);
        return Node.prettyPrintJson(tree) + "\n";
    }
}
