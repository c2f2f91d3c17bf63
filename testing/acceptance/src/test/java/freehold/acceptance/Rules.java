package freehold.acceptance;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import freehold.worker.Worker;
import freehold.worker.agent.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;

/** The rules between classes and packages, for whatever classes they are laid on. */
final class Rules {
    /** Values and decisions: no input or output, no network, no database, no threads. */
    static final ArchRule ONLY_DECIDES =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "java.net..",
                            "java.io..",
                            "java.nio..",
                            "java.util.concurrent",
                            "java.util.concurrent.locks");

    /** No database and no driver. */
    static final ArchRule KNOWS_NO_ENGINE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.sqlite..",
                            "org.postgresql..",
                            "com.zaxxer..");

    /** Time, ids and chance are handed in. */
    static final ArchRule TIME_AND_CHANCE_COME_IN =
            CompositeArchRule.of(noClasses().should().callMethod(Instant.class, "now"))
                    .and(noClasses().should().callMethod(Clock.class, "systemUTC"))
                    .and(noClasses().should().callMethod(InstantSource.class, "system"))
                    .and(noClasses().should().callMethod(System.class, "currentTimeMillis"))
                    .and(noClasses().should().callMethod(UUID.class, "randomUUID"))
                    .and(noClasses().should().callMethod(Math.class, "random"))
                    .and(noClasses().should().callConstructor(Random.class));

    /**
     * Instance fields that change in the open, each with its reason. State behind a final field, as
     * the counter in {@code freehold.domain.Ids}, needs none: it sits in one guarded object.
     */
    private static final Set<String> GUARDED =
            Set.of(
                    // Volatile and made once from values; threads that race make equal ones.
                    "freehold.protocol.shape.Members.made");

    /** Fields with these are filled in by the parser of the command line, after construction. */
    private static final String COMMAND_LINE = "picocli.CommandLine$";

    /** Objects stay as they were made. */
    static final ArchRule FIELDS_ARE_FINAL =
            fields().that(
                            DescribedPredicate.describe(
                                    "belong to instances and are not guarded",
                                    field ->
                                            isInstanceField(field)
                                                    && !isFilledByTheCommandLine(field)
                                                    && !GUARDED.contains(field.getFullName())))
                    .should(beFinal());

    /** Classes that are handed null by an interface of others, each with which one. */
    private static final Set<String> NULL_FROM_ELSEWHERE =
            Set.of(
                    // The JDK's FileVisitor, which has no failure to report of a readable folder.
                    "freehold.worker.session.Deletion");

    /** Absence is an Optional. */
    static final ArchRule KNOWS_NO_NULL =
            noClasses()
                    .should(
                            be(
                                    DescribedPredicate.describe(
                                            "nullable somewhere",
                                            type ->
                                                    mentionsNullable(type)
                                                            && !NULL_FROM_ELSEWHERE.contains(
                                                                    type.getName()))));

    /** The checkers look at every package. */
    static final ArchRule IS_NULL_MARKED =
            classes()
                    .should(
                            have(
                                    DescribedPredicate.describe(
                                            "a package that is null-marked",
                                            type ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    /** A name says what a thing is, not that it is one. */
    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*[a-z](Manager|Helper|Utils?|Impl|Dao|Support|Processor|Info|Data)")
                    .orShould()
                    .haveNameMatching(".*[.$](Base|Abstract)[A-Z][^.$]*");

    /** Resources of the domain name each other, above and below; to name one is not to use it. */
    private static final DescribedPredicate<JavaClass> A_NAME =
            DescribedPredicate.describe(
                    "are ids or keys of the domain",
                    type ->
                            type.isRecord()
                                    && isIn(type, "freehold.domain")
                                    && type.getSimpleName().matches(".+(Id|Key)"));

    /** Packages stand above one another. */
    static final ArchRule NO_CIRCLES =
            slices().assignedFrom(new ByPackage())
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(DescribedPredicate.alwaysTrue(), A_NAME)
                    // The front door of its module builds what is behind it and shares its
                    // settings.
                    .ignoreDependency(Worker.class, Agent.class);

    private Rules() {}

    /** The classes of a part use nothing of ours but the part itself and some others. */
    static ArchRule mayUse(String part, String... others) {
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe(
                        "are ours, outside " + part + " and not in " + List.of(others),
                        type ->
                                isIn(type, "freehold")
                                        && !isIn(type, part)
                                        && Arrays.stream(others)
                                                .noneMatch(other -> isIn(type, other)));
        return noClasses().should().dependOnClassesThat(forbidden);
    }

    /** Whether a field is one that the compiler did not make and that each object has. */
    static boolean isInstanceField(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** Read from the class file: nullness stands on uses of types, which ArchUnit leaves out. */
    static boolean mentionsNullable(JavaClass type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Rules.class.getResourceAsStream(file)) {
            var pool = ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false).anyMatch(Rules::isNullable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static boolean isNullable(PoolEntry entry) {
        return entry instanceof Utf8Entry text
                && text.equalsString("Lorg/jspecify/annotations/Nullable;");
    }

    private static boolean isFilledByTheCommandLine(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(one -> one.getRawType().getName().startsWith(COMMAND_LINE));
    }

    private static boolean isIn(JavaClass type, String packageName) {
        String its = type.getPackageName();
        return its.equals(packageName) || its.startsWith(packageName + ".");
    }

    /** Each package is a slice of its own. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
