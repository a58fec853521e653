package com.aurastream.analyticsflush;

import com.aurastream.intel.testing.WorkerRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** What a worker that asks no source sees, and what it leaves to others. */
@AnalyzeClasses(packages = "com.aurastream.analyticsflush", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests itIsAWorker = ArchTests.in(WorkerRules.class);

    @ArchTest
    static final ArchRule itAsksNoSource = WorkerRules.asksNoSource();
}
