package freehold.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the design forbids between packages, checked on the compiled classes of every module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("freehold");

    /** Fields that change are each one named thing that is guarded; here with what guards them. */
    private static final Set<String> GUARDED = Set.of();

    private static final DescribedPredicate<JavaClass> HAND_WRITTEN =
            DescribedPredicate.describe("are written by hand", type -> !type.getPackageName().startsWith("freehold.api"));

    /** Where the graph is built or the process begins, and so where the outside world comes in. */
    private static final String[] EDGES = {"freehold.server.wiring..", "freehold.cli..", "freehold.bench..", "freehold.client.process..", "freehold.codegen.."};

    @Test
    void theRulesSeeTheWholeCode() {
        assertThat(CLASSES.stream().filter(HAND_WRITTEN)).hasSizeGreaterThan(500);
        assertThat(CLASSES.stream().filter(HAND_WRITTEN.negate())).hasSizeGreaterThan(800);
    }

    @Test
    void theDomainDecidesAndDoesNothingElse() {
        noClasses()
                .that()
                .resideInAPackage("freehold.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.io..", "java.nio..", "java.util.concurrent", "freehold.store..")
                .check(CLASSES);
    }

    @Test
    void modulesUseOnlyWhatTheDesignLetsThem() {
        noClasses().that().resideInAPackage("freehold.openjd..").should().dependOnClassesThat(ours("freehold.openjd")).check(CLASSES);
        noClasses().that().resideInAPackage("freehold.store..").should().dependOnClassesThat(ours("freehold.store", "freehold.domain", "freehold.openjd")).check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("freehold.controlplane..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("freehold.store.sql..", "freehold.server..", "freehold.client..", "freehold.worker..")
                .check(CLASSES);
        noClasses().that().resideInAPackage("freehold.client..").should().dependOnClassesThat(ours("freehold.client", "freehold.api", "freehold.protocol")).check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("freehold.worker..")
                .should()
                .dependOnClassesThat(ours("freehold.worker", "freehold.client", "freehold.api", "freehold.protocol", "freehold.openjd"))
                .check(CLASSES);
        noClasses().that().resideOutsideOfPackages("freehold.server..", "freehold.cli..", "freehold.testfarm..", "freehold.bench..").should().dependOnClassesThat().resideInAPackage("freehold.server..").check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours(String... allowed) {
        return DescribedPredicate.describe("are ours and not among " + Set.of(allowed), type -> type.getPackageName().startsWith("freehold.")
                && Set.of(allowed).stream().noneMatch(one -> type.getPackageName().equals(one) || type.getPackageName().startsWith(one + ".")));
    }

    @Test
    void onlyTheServersEdgeKnowsAnEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("freehold.store.sql..", "freehold.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotUseEachOtherInCircles() {
        slices().matching("freehold.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void fieldsDoNotChange() {
        fields().that(areInstanceFieldsWrittenByHand()).should(beFinal()).check(CLASSES);
    }

    private static DescribedPredicate<JavaField> areInstanceFieldsWrittenByHand() {
        return DescribedPredicate.describe(
                "are instance fields written by hand",
                field -> !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        && !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                        && HAND_WRITTEN.test(field.getOwner())
                        && !GUARDED.contains(field.getFullName()));
    }

    @Test
    void timeAndChanceComeInThroughConstructors() {
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(UUID.class, "randomUUID").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(InstantSource.class, "system").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(Clock.class, "systemUTC").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callConstructor(Random.class).check(CLASSES);
        noClasses().that().resideOutsideOfPackages(EDGES).should().callMethod(Math.class, "random").check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndOnlyJsonAndSqlKnowNull() {
        var packages = CLASSES.stream().filter(HAND_WRITTEN).map(JavaClass::getPackage).distinct().toList();
        assertThat(packages)
                .hasSizeGreaterThan(40)
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
        noClasses()
                .that(HAND_WRITTEN)
                .and()
                .resideOutsideOfPackages("freehold.protocol..", "freehold.store.sql..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Nullable.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        for (String ending : Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Dao", "Support", "Processor", "Info", "Data")) {
            noClasses().that(HAND_WRITTEN).should().haveSimpleNameEndingWith(ending).check(CLASSES);
        }
        noClasses().that(HAND_WRITTEN).should().haveSimpleNameStartingWith("Base").check(CLASSES);
        noClasses().that(HAND_WRITTEN).should().haveSimpleNameStartingWith("Abstract").check(CLASSES);
    }

    @Test
    void everyOperationOfTheTreeIsOneClassOfThatName() {
        classes()
                .that(resideInAPackage("freehold.controlplane.."))
                .and(DescribedPredicate.describe("carry out an operation", ArchitectureTest::isOperation))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(DescribedPredicate.describe(
                        "the name of the operation", type -> operations(type).contains(type.getSimpleName()))))
                .check(CLASSES);
        assertThat(CLASSES.stream().filter(ArchitectureTest::isOperation).filter(HAND_WRITTEN)).hasSizeGreaterThan(50);
    }

    private static boolean isOperation(JavaClass type) {
        return !type.isInterface() && !operations(type).isEmpty();
    }

    private static Set<String> operations(JavaClass type) {
        return type.getRawInterfaces().stream()
                .filter(one -> one.getPackageName().startsWith("freehold.api"))
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith("Operation"))
                .map(name -> name.substring(0, name.length() - "Operation".length()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
