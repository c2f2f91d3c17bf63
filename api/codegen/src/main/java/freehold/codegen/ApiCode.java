package freehold.codegen;

import com.palantir.javapoet.ClassName;
import java.util.Set;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.TraitDefinition;

/** Makes all Java types of one service. */
final class ApiCode {

    private final Api api;
    private final OperationCode operations;

    ApiCode(Api api, Set<String> notYet) {
        this.api = api;
        this.operations = new OperationCode(api, notYet);
    }

    void addTo(JavaSources sources) {
        String name = api.service().getId().getName();
        sources.addPackage(
                api.javaPackage(),
                "The shapes and operations of the service "
                        + name
                        + ", generated from its model; nothing is written here by hand.");
        for (Shape shape : api.ownShapes()) {
            addShape(shape, sources);
        }
        api.exceptionType()
                .ifPresent(type -> sources.add(api.javaPackage(), new ErrorCode(api).parent(type)));
        sources.add(api.javaPackage(), new ShapeTableCode(api).type());
        for (OperationShape operation : api.operations()) {
            sources.add(api.javaPackage(), operations.operation(operation));
        }
        sources.add(api.javaPackage(), operations.table());
        sources.add(api.javaPackage(), new ServiceCode(api, operations).type());
    }

    private void addShape(Shape shape, JavaSources sources) {
        if (shape.hasTrait(TraitDefinition.class)) {
            return;
        }
        if (shape.hasTrait(ErrorTrait.class)) {
            ClassName parent = api.exceptionType().orElseThrow();
            sources.add(api.javaPackage(), new ErrorCode(api).type(shape, parent));
        } else if (shape.isStructureShape()) {
            sources.add(api.javaPackage(), new RecordCode(api).type(shape));
        } else if (shape.isUnionShape()) {
            sources.add(api.javaPackage(), new UnionCode(api).type(shape));
        } else if (shape.isEnumShape()) {
            sources.add(api.javaPackage(), new EnumCode(api).type(shape));
        }
    }
}
