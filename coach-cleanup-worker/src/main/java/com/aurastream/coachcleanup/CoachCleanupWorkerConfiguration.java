package com.aurastream.coachcleanup;

import org.springframework.context.annotation.Configuration;

/** What the worker is made of. */
@Configuration(proxyBeanMethods = false)
class CoachCleanupWorkerConfiguration {}
