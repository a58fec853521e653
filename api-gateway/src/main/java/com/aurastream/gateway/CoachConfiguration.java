package com.aurastream.gateway;

import com.aurastream.gateway.coach.CoachController;
import com.aurastream.gateway.coach.CoachDesk;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.intel.cache.CoachSessions;
import com.aurastream.intel.coach.CoachRules;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the routes of coach sessions. */
@Configuration(proxyBeanMethods = false)
class CoachConfiguration {

    @Bean
    CoachController coachController(
            CoachSessions sessions,
            StoreGuard cacheGuard,
            CoachRules rules,
            MeterRegistry meters,
            ObjectMapper mapper,
            Clock clock) {
        return new CoachController(new CoachDesk(sessions, cacheGuard, rules, meters), mapper, clock);
    }
}
