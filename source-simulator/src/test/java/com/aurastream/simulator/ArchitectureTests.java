package com.aurastream.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "com.aurastream.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule worldsKnowNothingOfTheWire = noClasses()
            .that()
            .resideInAPackage("..simulator.world..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "..simulator.youtube..",
                    "..simulator.twitch..",
                    "..simulator.gemini..",
                    "..simulator.gate..",
                    "..simulator.fault..",
                    "..simulator.ledger..",
                    "..simulator.control..");

    @ArchTest
    static final ArchRule theWireKnowsOnlyThePort = noClasses()
            .that()
            .resideInAnyPackage(
                    "..simulator.youtube..", "..simulator.twitch..", "..simulator.gemini..", "..simulator.control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..world.replay..", "..world.synthetic..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("com.aurastream.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromTheClockBean = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theClockIsMadeInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SimulatorConfiguration.class.getName())
            .should()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule theSimulatorStandsAlone =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.aurastream.intel..");
}
