package com.aurastream.fleet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.metric.FleetMetrics;
import com.aurastream.intel.metric.Metric;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of all the code of the fleet, which is on one class path here: meters come from the catalogue, and all of the catalogue is used. */
class MetricRulesTests {

    private static final Set<String> REGISTERING = Set.of(
            "builder",
            "register",
            "counter",
            "timer",
            "summary",
            "gauge",
            "gaugeCollectionSize",
            "gaugeMapSize",
            "more");

    private static final JavaClasses FLEET = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.aurastream");

    @Test
    void noMeterIsRegisteredBesideTheCatalogue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("com.aurastream.intel.metric..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it registers a meter") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().getPackageName().startsWith("io.micrometer.core.instrument")
                                && REGISTERING.contains(call.getName());
                    }
                })
                .orShould()
                .beAnnotatedWith("io.micrometer.core.annotation.Timed")
                .because("a metric is declared in FleetMetrics, with its meaning and tags, and registered from there")
                .check(FLEET);
    }

    @Test
    void everyMetricOfTheCatalogueIsRegisteredBySomebody() {
        assertThat(FLEET.get(FleetMetrics.class).getFields())
                .filteredOn(field -> field.getRawType().isEquivalentTo(Metric.class))
                .hasSize(FleetMetrics.all().size())
                .allSatisfy(
                        field -> assertThat(isUsed(field)).as(field.getName()).isTrue());
    }

    private static boolean isUsed(JavaField field) {
        return field.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(FleetMetrics.class));
    }
}
