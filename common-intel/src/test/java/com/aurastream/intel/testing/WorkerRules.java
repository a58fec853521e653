package com.aurastream.intel.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What holds for every worker, and what a worker says of the sources that it asks. */
public final class WorkerRules {

    private static final String SOURCES = "com.aurastream.intel.source.";

    @ArchTest
    static final ArchTests itIsAnApplication = ArchTests.in(ApplicationRules.class);

    @ArchTest
    static final ArchRule beansAreOnlyDeclaredInTheConfiguration = noClasses()
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Component")
            .andShould()
            .haveSimpleNameNotEndingWith("Configuration")
            .andShould()
            .haveSimpleNameNotEndingWith("Application");

    private WorkerRules() {}

    /** The worker has nothing to do with any source. */
    public static ArchRule asksNoSource() {
        return noClasses().should().dependOnClassesThat().resideInAPackage(SOURCES + ".");
    }

    /**
     * The worker asks these sources and no other.
     *
     * @param sources the sources' packages in {@code com.aurastream.intel.source}, such as {@code gemini}
     */
    public static ArchRule asksOnly(String... sources) {
        String[] asked =
                Stream.of(sources).map(source -> SOURCES + source + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> another =
                resideInAPackage(SOURCES + "*..").and(DescribedPredicate.not(resideInAnyPackage(asked)));
        return noClasses().should().dependOnClassesThat(another);
    }
}
