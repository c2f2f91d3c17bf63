package freehold.codegen.openapi;

import freehold.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.smithy.aws.traits.protocols.RestJson1Trait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.EndpointTrait;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.openapi.OpenApiConfig;
import software.amazon.smithy.openapi.OpenApiVersion;
import software.amazon.smithy.openapi.fromsmithy.OpenApiConverter;

/** Writes one OpenAPI document per service, for tools that do not read Smithy. */
public final class WriteOpenApi {

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger CONVERTER = Logger.getLogger("software.amazon.smithy.openapi");

    private WriteOpenApi() {}

    /**
     * Writes {@code deadline.openapi.json} and {@code freehold.openapi.json} into the folder named
     * by the only argument.
     *
     * @throws IOException if a document cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        CONVERTER.setLevel(Level.WARNING);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Model model = ApiModel.assemble();
        Files.writeString(
                folder.resolve("deadline.openapi.json"), toJson(model, ApiModel.DEADLINE));
        Files.writeString(
                folder.resolve("freehold.openapi.json"), toJson(model, ApiModel.FREEHOLD));
    }

    static String toJson(Model model, ShapeId service) {
        return Node.prettyPrintJson(convert(model, service)) + "\n";
    }

    /** The service as an OpenAPI 3.1 document. */
    static ObjectNode convert(Model model, ShapeId service) {
        OpenApiConfig config = new OpenApiConfig();
        config.setService(service);
        config.setProtocol(RestJson1Trait.ID);
        config.setVersion(OpenApiVersion.VERSION_3_1_0);
        config.setUseIntegerType(true);
        return OpenApiConverter.create().config(config).convertToNode(withoutHostPrefixes(model));
    }

    /** OpenAPI cannot say that a host name gets a prefix, and Freehold answers on any. */
    private static Model withoutHostPrefixes(Model model) {
        return ModelTransformer.create()
                .mapShapes(
                        model,
                        shape -> {
                            if (!shape.hasTrait(EndpointTrait.ID)) {
                                return shape;
                            }
                            return Shape.shapeToBuilder(shape)
                                    .removeTrait(EndpointTrait.ID)
                                    .build();
                        });
    }
}
