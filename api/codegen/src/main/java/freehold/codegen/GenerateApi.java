package freehold.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelDiscovery;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.transform.ModelTransformer;

/**
 * Writes the Java types of the services of a model into a folder, unless nothing has changed since
 * it last did.
 *
 * <p>Arguments: the folder; the list of operations that may lack a class; then one {@code
 * namespace#Service=java.package} per service. The model is what the class path offers under {@code
 * META-INF/smithy}. A shape that several services use goes to the first of them.
 */
public final class GenerateApi {

    private static final String MARK = ".generated-from";

    private record Target(ShapeId service, String javaPackage) {
        static Target of(String argument) {
            String[] parts = argument.split("=", 2);
            return new Target(ShapeId.from(parts[0]), parts[1]);
        }
    }

    private GenerateApi() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path notYet = Path.of(arguments[1]);
        ClassLoader classPath = Thread.currentThread().getContextClassLoader();
        String fingerprint =
                Fingerprint.of(
                        List.of(arguments), ModelDiscovery.findModels(classPath), List.of(notYet));
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)
                && Files.readString(mark, StandardCharsets.UTF_8).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(mark);
        List<String> services = List.of(arguments).subList(2, arguments.length);
        generate(load(classPath), services, notYet).writeTo(folder);
        Files.writeString(mark, fingerprint, StandardCharsets.UTF_8);
    }

    static Model load(ClassLoader classPath) {
        Model model = Model.assembler(classPath).discoverModels(classPath).assemble().unwrap();
        return ModelTransformer.create().changeStringEnumsToEnumShapes(model, true);
    }

    private static JavaSources generate(Model model, List<String> services, Path notYet)
            throws IOException {
        List<Api> apis = apis(model, services);
        Set<String> operations = new HashSet<>();
        for (Api api : apis) {
            for (OperationShape operation : api.operations()) {
                operations.add(operation.getId().getName());
            }
        }
        Set<String> lacking = NotYet.read(notYet, operations);
        JavaSources sources = new JavaSources();
        apis.forEach(api -> new ApiCode(api, lacking).addTo(sources));
        return sources;
    }

    /** The services that arguments name, in their order. */
    static List<Api> apis(Model model, List<String> services) {
        List<Target> targets = services.stream().map(Target::of).toList();
        Map<ShapeId, String> packages = new HashMap<>();
        List<Api> apis = new ArrayList<>();
        for (Target target : targets) {
            ServiceShape service = model.expectShape(target.service(), ServiceShape.class);
            for (Shape shape : Api.closure(model, service)) {
                packages.putIfAbsent(shape.getId(), target.javaPackage());
            }
            apis.add(new Api(model, service, target.javaPackage(), packages));
        }
        return apis;
    }
}
