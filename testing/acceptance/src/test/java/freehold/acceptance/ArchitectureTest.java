package freehold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** What the design forbids between packages, checked on the compiled classes of every module. */
class ArchitectureTest {
    /** Where the graph is built or the process begins, so where time and chance come in. */
    private static final String[] EDGES = {
        "freehold.server.wiring..",
        "freehold.client.process..",
        "freehold.cli..",
        "freehold.testfarm..",
        "freehold.codegen..",
        "freehold.model.."
    };

    @Test
    void theDomainDecidesAndDoesNothingElse() {
        Rules.ONLY_DECIDES.check(Code.in(90, "freehold.domain.."));
    }

    @Test
    void modulesUseOnlyWhatTheDesignLetsThem() {
        mayUse(100, "freehold.openjd");
        mayUse(90, "freehold.domain", "freehold.openjd");
        mayUse(90, "freehold.store", "freehold.domain", "freehold.openjd");
        mayUse(30, "freehold.protocol");
        mayUse(1000, "freehold.api", "freehold.protocol");
        mayUse(50, "freehold.client", "freehold.api", "freehold.protocol");
        mayUse(2, "freehold.model");
        mayUse(25, "freehold.codegen", "freehold.model");
    }

    @Test
    void theServersModulesUseOnlyWhatTheDesignLetsThem() {
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
    }

    @Test
    void theWorkerAndTheCommandUseOnlyWhatTheDesignLetsThem() {
        mayUse(
                100,
                "freehold.worker",
                "freehold.client",
                "freehold.openjd",
                "freehold.api",
                "freehold.protocol");
        mayUse(
                5,
                "freehold.cli",
                "freehold.server",
                "freehold.store",
                "freehold.worker",
                "freehold.openjd",
                "freehold.client",
                "freehold.api",
                "freehold.protocol");
    }

    private static void mayUse(int atLeast, String part, String... others) {
        Rules.mayUse(part, others).check(Code.in(atLeast, part + ".."));
    }

    @Test
    void theControlPlaneKnowsTheStoreByItsContractAlone() {
        var contract = Code.in(20, "freehold.store");
        var own = Code.in(150, "freehold.controlplane..");
        assertThat(contract).isNotEmpty();
        assertThat(
                        own.stream()
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .map(dependency -> dependency.getTargetClass().getPackageName())
                                .filter(name -> name.startsWith("freehold.store"))
                                .distinct())
                .containsExactly("freehold.store");
    }

    @Test
    void onlyTheStoreKnowsAnEngine() {
        Rules.KNOWS_NO_ENGINE.check(
                Code.outside(700, "freehold.store.sql..", "freehold.testfarm.."));
    }

    @Test
    void whatBothEnginesShareKnowsNeither() {
        Rules.mayUse("freehold.store.sql", "freehold.store", "freehold.domain", "freehold.openjd")
                .check(Code.in(70, "freehold.store.sql.."));
        assertThat(
                        Code.in(
                                        40,
                                        "freehold.store.sql.jdbc..",
                                        "freehold.store.sql.table..",
                                        "freehold.store.sql.write..")
                                .stream()
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .map(dependency -> dependency.getTargetClass().getPackageName()))
                .isNotEmpty()
                .noneMatch(name -> name.matches("freehold\\.store\\.sql\\.(sqlite|postgres).*"))
                .noneMatch(name -> name.matches("org\\.(sqlite|postgresql).*"));
    }

    @Test
    void packagesDoNotUseEachOtherInCircles() {
        JavaClasses written = Code.written();
        assertThat(written.stream().map(JavaClass::getPackageName).distinct().count())
                .isGreaterThan(60);
        Rules.NO_CIRCLES.check(written);
    }

    @Test
    void fieldsDoNotChange() {
        JavaClasses written = Code.written();
        assertThat(written.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(Rules::isInstanceField)
                .hasSizeGreaterThan(1500);
        Rules.FIELDS_ARE_FINAL.check(written);
    }

    @Test
    void timeAndChanceComeInThroughConstructors() {
        Rules.TIME_AND_CHANCE_COME_IN.check(Code.outside(700, EDGES));
    }

    @Test
    void everyPackageIsNullMarked() {
        Rules.IS_NULL_MARKED.check(Code.written());
        Rules.IS_NULL_MARKED.check(Code.generated());
    }

    @Test
    void onlyJsonAndSqlKnowNull() {
        Rules.KNOWS_NO_NULL.check(Code.outside(700, "freehold.protocol..", "freehold.store.sql.."));
    }

    @Test
    void namesSayWhatAThingIs() {
        Rules.NAMES_SAY_SOMETHING.check(Code.written());
    }
}
