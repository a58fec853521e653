package com.aurastream.generation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the worker is made of. */
@Configuration(proxyBeanMethods = false)
@Import({AssetConfiguration.class, QueueConfiguration.class})
class GenerationWorkerConfiguration {}
