/** Checks of what an operator runs and reads: the Kubernetes manifests, and the runbook. */
@NullMarked
package com.aurastream.deploy;

import org.jspecify.annotations.NullMarked;
