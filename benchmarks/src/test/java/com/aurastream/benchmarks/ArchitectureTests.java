package com.aurastream.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** Whoever judges the fleet from outside shares no code with it. */
@AnalyzeClasses(packages = "com.aurastream.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule whatIsLostIsJudgedWithoutTheFleetsCode = noClasses()
            .that()
            .resideInAnyPackage(
                    "com.aurastream.benchmarks.event..",
                    "com.aurastream.benchmarks.losses..",
                    "com.aurastream.benchmarks.intake..",
                    "com.aurastream.benchmarks.generation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.aurastream.intel..", "com.aurastream.analyticsflush.."));

    @ArchTest
    static final ArchRule theClockIsGiven = noClasses()
            .that()
            .resideOutsideOfPackage("com.aurastream.benchmarks.command")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
