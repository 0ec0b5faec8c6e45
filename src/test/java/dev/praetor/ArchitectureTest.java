package dev.praetor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may import whom. The compiled rules (dev.praetor.rules) are the law, not the house; the compiled pages
 * (dev.praetor.html.pages) see what each room shows.
 */
@AnalyzeClasses(
        packages = "dev.praetor",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutCompiledRules.class})
class ArchitectureTest {

    static final class WithoutCompiledRules implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/dev/praetor/rules/") && !location.contains("/dev/praetor/html/pages/");
        }
    }

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true) // rooms under construction
            .layer("cli")
            .definedBy("dev.praetor.cli..")
            .layer("book")
            .definedBy("dev.praetor.book..")
            .layer("workbench")
            .definedBy("dev.praetor.workbench..")
            .layer("spring")
            .definedBy("dev.praetor.spring..")
            .layer("metrics")
            .definedBy("dev.praetor.metrics..")
            .layer("authoring")
            .definedBy("dev.praetor.authoring..")
            .layer("html")
            .definedBy("dev.praetor.html..")
            .layer("report")
            .definedBy("dev.praetor.report..")
            .layer("trace")
            .definedBy("dev.praetor.trace..")
            .layer("why")
            .definedBy("dev.praetor.why..")
            .layer("casefile")
            .definedBy("dev.praetor.casefile..")
            .layer("Rulebook")
            .definedBy("dev.praetor")
            .layer("engine")
            .definedBy("dev.praetor.engine..")
            .layer("drl")
            .definedBy("dev.praetor.drl..")
            .layer("portfolio")
            .definedBy("dev.praetor.portfolio..")
            .layer("verb")
            .definedBy("dev.praetor.verb..")
            .layer("finding")
            .definedBy("dev.praetor.finding..")
            .layer("yaml")
            .definedBy("dev.praetor.yaml..")
            .layer("problem")
            .definedBy("dev.praetor.problem..")
            .layer("fact")
            .definedBy("dev.praetor.fact..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("workbench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("book")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("spring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("spring")
            .whereLayer("authoring")
            .mayOnlyBeAccessedByLayers("cli", "book", "workbench")
            .whereLayer("html")
            .mayOnlyBeAccessedByLayers("cli", "book", "workbench")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "html", "book", "workbench")
            .whereLayer("trace")
            .mayOnlyBeAccessedByLayers("cli", "authoring", "report", "workbench")
            .whereLayer("why")
            .mayOnlyBeAccessedByLayers("cli", "authoring", "report", "trace", "book", "workbench")
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers("cli", "authoring", "workbench", "spring")
            .whereLayer("Rulebook")
            .mayOnlyBeAccessedByLayers("cli", "authoring", "why", "trace", "book", "workbench", "spring", "metrics")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("Rulebook", "authoring", "trace")
            .whereLayer("drl")
            .mayOnlyBeAccessedByLayers("engine", "authoring", "trace", "report", "why", "book", "workbench")
            .whereLayer("verb")
            .mayOnlyBeAccessedByLayers("drl", "engine", "trace", "why")
            .whereLayer("finding")
            .mayOnlyBeAccessedByLayers(
                    "verb",
                    "drl",
                    "engine",
                    "portfolio",
                    "Rulebook",
                    "trace",
                    "why",
                    "authoring",
                    "report",
                    "html",
                    "book",
                    "workbench",
                    "spring",
                    "metrics",
                    "cli")
            .whereLayer("portfolio")
            .mayOnlyBeAccessedByLayers("cli", "authoring", "report", "html", "book", "workbench", "Rulebook")
            .whereLayer("yaml")
            .mayOnlyBeAccessedByLayers("engine", "casefile", "authoring");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.praetor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FACTS_DEPEND_ON_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("dev.praetor.fact..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.praetor.fact..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_ROOM_AND_THE_VERBS_KNOW_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackages("..engine..", "..drl..", "..verb..", "..authoring..", "..trace..")
            .and()
            .doNotHaveFullyQualifiedName("dev.praetor.Rulebook") // kieBase(), for those who want Drools itself
            .should()
            .dependOnClassesThat(resideInAPackage("org.kie..").or(resideInAPackage("org.drools..")))
            .because("embedders read every other type without knowing Drools");

    @ArchTest
    static final ArchRule NOBODY_READS_A_CLOCK = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the date of the assessment is a fact");
}
