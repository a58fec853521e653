package com.aurastream.intel.testing;

import static com.aurastream.intel.testing.ClockConditions.readTheSystemClock;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every application of the fleet: {@code @ArchTest static final ArchTests RULES = ArchTests.in(ApplicationRules.class);} */
public final class ApplicationRules {

    private static final Pattern OURS = Pattern.compile("com\\.aurastream\\.([^.]+)(\\..*)?");

    private static final String LIBRARY = "intel";

    @ArchTest
    static final ArchRule itSeesTheLibraryAndNoOtherApplication = noClasses().should(seeAnotherApplication());

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should(readTheSystemClock()).because("time is an input: inject a Clock");

    private ApplicationRules() {}

    private static ArchCondition<JavaClass> seeAnotherApplication() {
        return new ArchCondition<>("see another application") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String seen = module(dependency.getTargetClass());
                    boolean another = !seen.isEmpty() && !seen.equals(LIBRARY) && !seen.equals(module(type));
                    events.add(new SimpleConditionEvent(dependency, another, dependency.getDescription()));
                }
            }
        };
    }

    /** The module of ours whose class it is, by its package; empty for everybody else's. */
    private static String module(JavaClass type) {
        Matcher ours = OURS.matcher(type.getBaseComponentType().getPackageName());
        return ours.matches() ? ours.group(1) : "";
    }
}
