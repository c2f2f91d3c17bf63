package freehold.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.smithy.model.loader.ModelDiscovery;

/**
 * Writes the clients of the services of a model into a folder, unless nothing has changed since it
 * last did.
 *
 * <p>Arguments: the folder; the package of the clients; then one {@code
 * namespace#Service=java.package} per service, as for {@link GenerateApi}.
 */
public final class GenerateClients {

    private static final String MARK = ".generated-from";

    private GenerateClients() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ClassLoader classPath = Thread.currentThread().getContextClassLoader();
        String fingerprint =
                Fingerprint.of(List.of(arguments), ModelDiscovery.findModels(classPath), List.of());
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)
                && Files.readString(mark, StandardCharsets.UTF_8).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(mark);
        JavaSources sources = new JavaSources();
        List<String> services = List.of(arguments).subList(2, arguments.length);
        for (Api api : GenerateApi.apis(GenerateApi.load(classPath), services)) {
            sources.add(arguments[1], new ClientCode(api, arguments[1]).type());
        }
        sources.writeTo(folder);
        Files.writeString(mark, fingerprint, StandardCharsets.UTF_8);
    }
}
