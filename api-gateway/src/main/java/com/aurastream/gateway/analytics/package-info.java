/**
 * Events of the creator's programs: taken in, checked one by one and put into the stream; counted from the archive.
 */
@NullMarked
package com.aurastream.gateway.analytics;

import org.jspecify.annotations.NullMarked;
