package com.aurastream.coachcleanup;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the worker is made of. */
@Configuration(proxyBeanMethods = false)
@Import({CoachCleanupConfiguration.class, RetentionConfiguration.class})
class CoachCleanupWorkerConfiguration {}
