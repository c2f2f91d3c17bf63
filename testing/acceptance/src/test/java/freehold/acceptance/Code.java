package freehold.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of every module, tests apart, in the parts that rules speak of. */
final class Code {
    /** All of it. */
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("freehold");

    /** What the generator writes from the model. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            resideInAnyPackage("freehold.api..")
                    .or(named("freehold.client.DeadlineClient"))
                    .or(named("freehold.client.FreeholdClient"));

    private Code() {}

    /**
     * The classes in some packages.
     *
     * @param atLeast how many there must be, so that no rule holds for want of classes
     */
    static JavaClasses in(int atLeast, String... packages) {
        return seen(atLeast, ALL.that(resideInAnyPackage(packages)));
    }

    /** The classes outside some packages that people wrote. */
    static JavaClasses outside(int atLeast, String... packages) {
        return seen(
                atLeast,
                ALL.that(DescribedPredicate.not(GENERATED.or(resideInAnyPackage(packages)))));
    }

    /** Every class that people wrote. */
    static JavaClasses written() {
        return seen(800, ALL.that(DescribedPredicate.not(GENERATED)));
    }

    /** Every class that the generator wrote. */
    static JavaClasses generated() {
        return seen(1000, ALL.that(GENERATED));
    }

    private static JavaClasses seen(int atLeast, JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThanOrEqualTo(atLeast);
        return classes;
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                "is " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }
}
