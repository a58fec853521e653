package com.aurastream.generation;

import org.springframework.context.annotation.Configuration;

/** What the worker is made of. */
@Configuration(proxyBeanMethods = false)
class GenerationWorkerConfiguration {}
