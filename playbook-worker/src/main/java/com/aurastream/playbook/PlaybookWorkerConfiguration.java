package com.aurastream.playbook;

import org.springframework.context.annotation.Configuration;

/** The worker's jobs and what they are made of. */
@Configuration(proxyBeanMethods = false)
class PlaybookWorkerConfiguration {}
