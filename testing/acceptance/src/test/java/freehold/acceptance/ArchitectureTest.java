package freehold.acceptance;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import freehold.worker.Worker;
import freehold.worker.agent.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the design forbids between packages, checked on the compiled classes of every module. */
class ArchitectureTest {
    /**
     * Instance fields that change in the open, each with its reason. State behind a final field, as
     * the counter in {@code freehold.domain.Ids}, needs none: it sits in one guarded object.
     */
    private static final Set<String> GUARDED =
            Set.of(
                    // Volatile and made once from values; threads that race make equal ones.
                    "freehold.protocol.shape.Members.made");

    /** Classes that are handed null by an interface of others, each with which one. */
    private static final Set<String> NULL_FROM_ELSEWHERE =
            Set.of(
                    // The JDK's FileVisitor, which has no failure to report of a readable folder.
                    "freehold.worker.session.WorkingDirectory$1");

    /** Fields with these are filled in by the parser of the command line, after construction. */
    private static final String COMMAND_LINE = "picocli.CommandLine$";

    /** Where the graph is built or the process begins, so where time and chance come in. */
    private static final String[] EDGES = {
        "freehold.server.wiring..",
        "freehold.client.process..",
        "freehold.cli..",
        "freehold.codegen..",
        "freehold.model.."
    };

    /** Resources of the domain name each other, above and below; to name one is not to use it. */
    private static final DescribedPredicate<JavaClass> A_NAME =
            DescribedPredicate.describe(
                    "are ids or keys of the domain",
                    type ->
                            type.isRecord()
                                    && isIn(type, "freehold.domain")
                                    && type.getSimpleName().matches(".+(Id|Key)"));

    private static final SliceAssignment BY_PACKAGE =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            };

    @Test
    void theDomainDecidesAndDoesNothingElse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.net..",
                        "java.io..",
                        "java.nio..",
                        "java.util.concurrent",
                        "java.util.concurrent.locks")
                .check(Code.in(90, "freehold.domain.."));
    }

    @Test
    void modulesUseOnlyWhatTheDesignLetsThem() {
        mayUse(100, "freehold.openjd");
        mayUse(90, "freehold.domain", "freehold.openjd");
        mayUse(90, "freehold.store", "freehold.domain", "freehold.openjd");
        mayUse(1000, "freehold.api", "freehold.protocol");
        mayUse(30, "freehold.protocol");
        mayUse(50, "freehold.client", "freehold.api", "freehold.protocol");
        mayUse(
                100,
                "freehold.worker",
                "freehold.client",
                "freehold.openjd",
                "freehold.api",
                "freehold.protocol");
        mayUse(
                150,
                "freehold.controlplane",
                "freehold.api",
                "freehold.protocol",
                "freehold.domain",
                "freehold.store",
                "freehold.openjd");
        mayUse(
                80,
                "freehold.server",
                "freehold.controlplane",
                "freehold.api",
                "freehold.protocol",
                "freehold.domain",
                "freehold.store",
                "freehold.openjd");
        mayUse(2, "freehold.model");
        mayUse(25, "freehold.codegen", "freehold.model");
        mayUse(
                5,
                "freehold.cli",
                "freehold.server",
                "freehold.store",
                "freehold.worker",
                "freehold.client",
                "freehold.api");
    }

    private static void mayUse(int atLeast, String part, String... others) {
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe(
                        "are ours, outside " + part + " and not in " + List.of(others),
                        type ->
                                isIn(type, "freehold")
                                        && !isIn(type, part)
                                        && List.of(others).stream()
                                                .noneMatch(other -> isIn(type, other)));
        noClasses().should().dependOnClassesThat(forbidden).check(Code.in(atLeast, part + ".."));
    }

    private static boolean isIn(JavaClass type, String packageName) {
        String its = type.getPackageName();
        return its.equals(packageName) || its.startsWith(packageName + ".");
    }

    @Test
    void theControlPlaneKnowsTheStoreByItsContractAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freehold.store.sql..")
                .check(Code.in(150, "freehold.controlplane.."));
    }

    @Test
    void onlyTheStoreKnowsAnEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer..")
                .check(Code.outside(700, "freehold.store.sql..", "freehold.testfarm.."));
    }

    @Test
    void onlyADialectKnowsWhichEngineItIs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("freehold.store.sql.sqlite..", "freehold.store.sql.postgres..")
                .check(
                        Code.in(
                                40,
                                "freehold.store.sql.jdbc..",
                                "freehold.store.sql.table..",
                                "freehold.store.sql.write.."));
    }

    @Test
    void packagesDoNotUseEachOtherInCircles() {
        JavaClasses written = Code.written();
        assertThat(packages(written)).hasSizeGreaterThan(60);
        slices().assignedFrom(BY_PACKAGE)
                .should()
                .beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), A_NAME)
                // The front door of its module builds what is behind it and shares its settings.
                .ignoreDependency(Worker.class, Agent.class)
                .check(written);
    }

    @Test
    void fieldsDoNotChange() {
        JavaClasses written = Code.written();
        assertThat(written.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(ArchitectureTest::isInstanceField)
                .hasSizeGreaterThan(1500);
        fields().that(
                        DescribedPredicate.describe(
                                "belong to instances and are not guarded",
                                field ->
                                        isInstanceField(field)
                                                && !isFilledByTheCommandLine(field)
                                                && !GUARDED.contains(field.getFullName())))
                .should(beFinal())
                .check(written);
    }

    private static boolean isInstanceField(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isFilledByTheCommandLine(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(one -> one.getRawType().getName().startsWith(COMMAND_LINE));
    }

    @Test
    void timeAndChanceComeInThroughConstructors() {
        JavaClasses inner = Code.outside(700, EDGES);
        noClasses().should().callMethod(Instant.class, "now").check(inner);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(inner);
        noClasses().should().callMethod(InstantSource.class, "system").check(inner);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(inner);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(inner);
        noClasses().should().callMethod(Math.class, "random").check(inner);
        noClasses().should().callConstructor(Random.class).check(inner);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages(Code.ALL))
                .hasSizeGreaterThan(60)
                .allSatisfy(one ->
                        assertThat(one.isAnnotatedWith(NullMarked.class))
                                .as(one.getName())
                                .isTrue());
    }

    private static Set<JavaPackage> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }

    /** Nullness is written on uses of types, which the imported classes do not show. */
    @Test
    void onlyJsonAndSqlKnowNull() {
        assertThat(Code.generated().stream()).anyMatch(ArchitectureTest::mentionsNullable);
        assertThat(Code.outside(700, "freehold.protocol..", "freehold.store.sql..").stream())
                .filteredOn(ArchitectureTest::mentionsNullable)
                .filteredOn(type -> !NULL_FROM_ELSEWHERE.contains(type.getName()))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    private static boolean mentionsNullable(JavaClass type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = ArchitectureTest.class.getResourceAsStream(file)) {
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .anyMatch(ArchitectureTest::isNullable);
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    private static boolean isNullable(PoolEntry entry) {
        return entry instanceof Utf8Entry text
                && text.equalsString("Lorg/jspecify/annotations/Nullable;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Manager",
                "Helper",
                "Util",
                "Utils",
                "Impl",
                "Dao",
                "Support",
                "Processor",
                "Info",
                "Data"
            })
    void aNameDoesNotEndInAWordThatSaysNothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(Code.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Base", "Abstract"})
    void aNameDoesNotBeginWithAPlaceInAHierarchy(String beginning) {
        assertThat(Code.written().stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(beginning + "\\p{Upper}.*"));
    }
}
