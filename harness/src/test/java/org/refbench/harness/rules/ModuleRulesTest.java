package org.refbench.harness.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Who may depend on whom, as docs/design.md says it. A rule whose left side matches no class fails. */
@AnalyzeClasses(packages = "org.refbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
    private static final String MEMORY = "org.refbench.heap.Memory";
    private static final String C_MATHEMATICS = "org.refbench.object.LibM"; // calls functions, touches no memory
    private static final String JAVA = "java..";
    private static final String FLIGHT_RECORDER = "jdk.jfr.."; // events, without effect unless a recording runs
    private static final String[] SPI = {
        JAVA,
        FLIGHT_RECORDER,
        "org.refbench.spi..",
        "org.refbench.heap..",
        "org.refbench.safepoint..",
        "org.refbench.audit.."
    };

    @ArchTest
    static final ArchRule spiSeesOnlyItself = classes()
            .that()
            .resideInAnyPackage(
                    "org.refbench.spi..", "org.refbench.heap..", "org.refbench.safepoint..", "org.refbench.audit..")
            .and()
            .doNotHaveFullyQualifiedName(MEMORY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(SPI, "jdk.internal.misc.."));

    @ArchTest
    static final ArchRule schemeSeesOnlySpi = classes()
            .that()
            .resideInAPackage("org.refbench.scheme..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(SPI, "org.refbench.scheme.."));

    @ArchTest
    static final ArchRule schemesDoNotSeeEachOther =
            slices().matching("org.refbench.scheme.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule objectModelSeesOnlySpi = classes()
            .that()
            .resideInAnyPackage("org.refbench.object..", "org.refbench.lock..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(SPI, "org.refbench.object..", "org.refbench.lock.."));

    @ArchTest
    static final ArchRule frontEndNeverTouchesTheHeap = classes()
            .that()
            .resideInAPackage("org.refbench.front..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JAVA, "org.antlr.v4.runtime..", "org.refbench.front..");

    @ArchTest
    static final ArchRule interpreterSeesNoScheme = classes()
            .that()
            .resideInAPackage("org.refbench.interp..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    SPI,
                    "org.refbench.object..",
                    "org.refbench.lock..",
                    "com.sun.management..",
                    "org.refbench.front..",
                    "org.refbench.interp.."));

    @ArchTest
    static final ArchRule kitSeesOnlySpi = classes()
            .that()
            .resideInAPackage("org.refbench.tck..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    and(SPI, "org.refbench.tck..", "org.refbench.schedule..", "org.junit..", "org.assertj.."));

    @ArchTest
    static final ArchRule schedulerKnowsOnlyTheFacade = classes()
            .that()
            .resideInAPackage("org.refbench.schedule..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JAVA, "jdk.internal.vm..", "org.refbench.heap..", "org.refbench.schedule..");

    @ArchTest
    static final ArchRule harnessFindsSchemesByAlias = noClasses()
            .that()
            .resideInAPackage("org.refbench.harness..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.refbench.scheme..");

    @ArchTest
    static final ArchRule nothingDependsOnTheHarness = noClasses()
            .that()
            .resideOutsideOfPackage("org.refbench.harness..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.refbench.harness..");

    @ArchTest
    static final ArchRule offHeapMemoryIsReachedThroughOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.refbench.heap.Memory")
            .and()
            .resideOutsideOfPackages("org.refbench.harness..", "org.refbench.schedule..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("sun\\.misc\\.Unsafe|jdk\\.internal\\..*");

    @ArchTest
    static final ArchRule nativeMemoryIsTakenByTheHeapAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.refbench.heap..", "org.refbench.harness..")
            .and()
            .doNotHaveFullyQualifiedName(C_MATHEMATICS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign..");

    private static String[] and(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }
}
