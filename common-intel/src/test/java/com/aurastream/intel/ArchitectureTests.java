package com.aurastream.intel;

import static com.aurastream.intel.testing.ClockConditions.readTheSystemClock;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.stream.Stream;

/** The arrows between the packages, and what keeps the pure ones pure. */
@AnalyzeClasses(packages = "com.aurastream.intel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "com.aurastream.intel.";

    @ArchTest
    static final ArchRule snapshotsSeeOnlyJava = only("snapshot");

    @ArchTest
    static final ArchRule analysisSeesOnlySnapshots = only("analysis", "snapshot");

    @ArchTest
    static final ArchRule eventsSeeOnlyJava = only("event");

    @ArchTest
    static final ArchRule generationSeesOnlyJava = only("generation");

    @ArchTest
    static final ArchRule coachSeesOnlyJava = only("coach");

    @ArchTest
    static final ArchRule theAssetStoreSeesNothingOfOurs = onlyOfOurs("asset");

    @ArchTest
    static final ArchRule documentsSeeSnapshotsAndResults = onlyOfOurs("document", "snapshot", "analysis");

    @ArchTest
    static final ArchRule sourcesSeeSnapshots = onlyOfOurs("source", "snapshot", "metric", "trace");

    @ArchTest
    static final ArchRule theCacheSeesWhatItKeeps =
            onlyOfOurs("cache", "snapshot", "analysis", "document", "event", "coach");

    @ArchTest
    static final ArchRule theArchiveSeesWhatItKeeps =
            onlyOfOurs("archive", "snapshot", "analysis", "document", "event", "generation", "coach");

    @ArchTest
    static final ArchRule publicationSeesWhereItPublishes =
            onlyOfOurs("publication", "snapshot", "document", "cache", "archive");

    @ArchTest
    static final ArchRule theRuntimeKnowsNothingOfWhatItRuns = onlyOfOurs("runtime", "metric", "trace");

    @ArchTest
    static final ArchRule metricsKnowNothingOfWhatTheyMeasure = onlyOfOurs("metric");

    @ArchTest
    static final ArchRule tracesKnowNothingOfWhatTheyTrace = onlyOfOurs("trace");

    @ArchTest
    static final ArchRule nobodySeesTheConfiguration = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "autoconfigure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "autoconfigure..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule providersNeverSeeEachOther =
            slices().matching(ROOT + "source.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "autoconfigure.IntelAutoConfiguration")
            .should(readTheSystemClock())
            .because("time is an input: inject a Clock");

    @ArchTest
    static final ArchRule nothingIsLeftToChance = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "snapshot..", ROOT + "analysis..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule adaptersArePackagePrivate = classes()
            .that()
            .haveNameMatching(".*\\.(Postgres|Redis|Jpa|Jdbc|Http|Google|Helix)[A-Za-z]+")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "archive.PostgresArchive")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "cache.RedisCache")
            .should()
            .notBePublic()
            .because(
                    "ports carry the field's word and are public; PostgresArchive and RedisCache only make the adapters");

    @ArchTest
    static final ArchRule beansAreOnlyDeclaredInTheConfiguration = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "autoconfigure..")
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Component");

    /** A package that sees these of ours, and apart from them only Java itself. */
    private static ArchRule only(String name, String... others) {
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(Stream.concat(
                                Stream.of("java..", "org.jspecify..", ROOT + name + ".."),
                                Stream.of(others).map(other -> ROOT + other + ".."))
                        .toArray(String[]::new)));
    }

    /** A package that sees these of ours, and whatever else it needs. */
    private static ArchRule onlyOfOurs(String name, String... others) {
        String[] seen = Stream.concat(Stream.of(name), Stream.of(others))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.aurastream..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(seen))));
    }
}
