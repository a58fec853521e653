package com.aurastream.analyticsflush;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** What a worker that asks no source sees, and what it leaves to others. */
@AnalyzeClasses(packages = "com.aurastream.analyticsflush", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule itSeesTheLibraryAndNoOtherApplication = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.aurastream..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("com.aurastream.analyticsflush..", "com.aurastream.intel.."))));

    @ArchTest
    static final ArchRule itAsksNoSource =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.aurastream.intel.source..");

    @ArchTest
    static final ArchRule timeIsTheRuns = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule beansAreOnlyDeclaredInTheConfiguration = noClasses()
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Component")
            .andShould()
            .haveSimpleNameNotEndingWith("Configuration")
            .andShould()
            .haveSimpleNameNotEndingWith("Application");
}
