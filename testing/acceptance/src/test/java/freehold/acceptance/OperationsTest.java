package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import freehold.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.ShapeId;

/** Every operation of the model is one class of that name, or stands in the list of the others. */
class OperationsTest {
    private static final String ENDING = "Operation";

    @Test
    void everyOperationOfTheModelHasItsClassOrStandsInTheList() {
        Set<String> operations = operations(ApiModel.DEADLINE);
        Set<String> expected = new TreeSet<>(operations);
        expected.addAll(operations(ApiModel.FREEHOLD));
        assertThat(operations).hasSize(126);

        Set<String> notYet = notYet();
        assertThat(operations).containsAll(notYet);
        expected.removeAll(notYet);
        assertThat(classes().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anOperationIsOneClassOfItsNameInTheControlPlane() {
        assertThat(classes())
                .hasSizeGreaterThan(50)
                .allSatisfy((operation, classes) -> {
                    assertThat(classes).hasSize(1);
                    assertThat(classes.getFirst().getSimpleName()).isEqualTo(operation);
                    assertThat(classes.getFirst().getPackageName())
                            .startsWith("freehold.controlplane.");
                });
    }

    private static Set<String> operations(ShapeId service) {
        return TopDownIndex.of(ApiModel.assemble()).getContainedOperations(service).stream()
                .map(operation -> operation.getId().getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> notYet() {
        return Repository.lines("api/protocol/not-yet.txt").stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    /** The classes that carry out each operation. */
    private static Map<String, List<JavaClass>> classes() {
        return Code.written().stream()
                .filter(type -> !type.isInterface())
                .filter(type -> operation(type).isPresent())
                .collect(Collectors.groupingBy(type -> operation(type).orElseThrow()));
    }

    private static Optional<String> operation(JavaClass type) {
        return type.getRawInterfaces().stream()
                .filter(one -> one.getPackageName().startsWith("freehold.api"))
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .findFirst();
    }
}
