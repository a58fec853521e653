/**
 * The worker that composes the plan for the coming two days.
 */
@NullMarked
package com.aurastream.playbook;

import org.jspecify.annotations.NullMarked;
