package com.aurastream.intel.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Ways past the injected clock. */
public final class ClockConditions {

    private ClockConditions() {}

    /** To ask the machine for the time, or to make a clock that does. */
    public static ArchCondition<JavaClass> readTheSystemClock() {
        return ArchConditions.callMethod(Instant.class, "now")
                .or(ArchConditions.callMethod(LocalDate.class, "now"))
                .or(ArchConditions.callMethod(LocalDateTime.class, "now"))
                .or(ArchConditions.callMethod(ZonedDateTime.class, "now"))
                .or(ArchConditions.callMethod(System.class, "currentTimeMillis"))
                .or(ArchConditions.callMethod(Clock.class, "systemUTC"))
                .or(ArchConditions.callMethod(Clock.class, "systemDefaultZone"))
                .or(ArchConditions.callMethod(Clock.class, "tickMillis", ZoneId.class));
    }
}
