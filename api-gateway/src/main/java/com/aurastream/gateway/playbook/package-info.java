/**
 * The routes of playbooks: the newest, the earlier ones, and each by its run.
 */
@NullMarked
package com.aurastream.gateway.playbook;

import org.jspecify.annotations.NullMarked;
