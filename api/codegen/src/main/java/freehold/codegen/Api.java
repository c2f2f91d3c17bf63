package freehold.codegen;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.ErrorTrait;

/**
 * One service of a model and the Java package its types go to.
 *
 * @param model the whole model
 * @param service the service
 * @param javaPackage the package of its types
 * @param packages the package of every shape, those of other services too
 */
record Api(Model model, ServiceShape service, String javaPackage, Map<ShapeId, String> packages) {

    /** The word its own types begin with, such as {@code Deadline}. */
    String prefix() {
        return JavaNames.type(service.getId().getName());
    }

    /** A type of the service as a whole, such as {@code DeadlineOperations}. */
    ClassName named(String suffix) {
        return ClassName.get(javaPackage, prefix() + suffix);
    }

    /** The Java type of a structure, union or enum. */
    ClassName typeOf(Shape shape) {
        return ClassName.get(
                packages.get(shape.getId()), JavaNames.type(shape.getId().getName(service)));
    }

    /** The shapes whose types this service has in its package, by name. */
    List<Shape> ownShapes() {
        TreeMap<String, Shape> own = new TreeMap<>();
        for (Shape shape : closure(model, service)) {
            if (javaPackage.equals(packages.get(shape.getId()))) {
                own.put(shape.getId().toString(), shape);
            }
        }
        return List.copyOf(own.values());
    }

    List<Shape> ownErrors() {
        return ownShapes().stream().filter(shape -> shape.hasTrait(ErrorTrait.class)).toList();
    }

    /** Its operations, by name. */
    List<OperationShape> operations() {
        return List.copyOf(TopDownIndex.of(model).getContainedOperations(service));
    }

    Shape target(MemberShape member) {
        return model.expectShape(member.getTarget());
    }

    /** The type all its own errors extend; empty when it declares none of its own. */
    Optional<ClassName> exceptionType() {
        return ownErrors().isEmpty() ? Optional.empty() : Optional.of(named("Exception"));
    }

    /** Every shape that a service uses, members and Smithy's own shapes left out. */
    static List<Shape> closure(Model model, ServiceShape service) {
        return new Walker(model)
                .walkShapes(service).stream()
                        .filter(shape ->
                                !shape.isMemberShape()
                                        && !shape.getId().getNamespace().equals("smithy.api"))
                        .sorted()
                        .toList();
    }
}
