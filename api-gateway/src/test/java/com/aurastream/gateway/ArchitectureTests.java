package com.aurastream.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobRunner;
import com.aurastream.intel.runtime.JobScheduler;
import com.aurastream.intel.testing.ApplicationRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests itIsAnApplication = ArchTests.in(ApplicationRules.class);

    @ArchTest
    static final ArchRule seesNoSource = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.aurastream.intel.source.."))
            .because("the gateway serves what is stored and never asks a platform");

    @ArchTest
    static final ArchRule runsNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Job.class, JobRun.class, JobRunner.class, JobScheduler.class)
            .because("it reads the ledger and runs no job");

    @ArchTest
    static final ArchRule publishesNothing = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.aurastream.intel.publication.."))
            .because("documents are made by workers");

    @ArchTest
    static final ArchRule analysesNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.aurastream\\.intel\\.analysis\\..*(Analyzer|Detector|Scorer|Generator)")
            .because("result records are read here, and made elsewhere");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.aurastream.gateway.(*)..").should().beFreeOfCycles();
}
