package com.aurastream.thumbnail;

import org.springframework.context.annotation.Configuration;

/** The worker's jobs and what they are made of. */
@Configuration(proxyBeanMethods = false)
class ThumbnailIntelWorkerConfiguration {}
