package com.aurastream.compose;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The fleet is judged from outside, and who drives containers knows nothing of routes. */
@AnalyzeClasses(packages = "com.aurastream.compose", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule nothingOfTheFleetIsShared = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.aurastream.intel..", "com.aurastream.gateway.."));

    @ArchTest
    static final ArchRule theEngineKnowsNothingOfTheFleet = noClasses()
            .that()
            .resideInAPackage("..compose.engine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..compose.fleet..", "..compose.gateway.."));

    @ArchTest
    static final ArchRule theFleetKnowsNothingOfRoutes = noClasses()
            .that()
            .resideInAPackage("..compose.fleet..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..compose.gateway.."));

    @ArchTest
    static final ArchRule theClockIsGiven = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
