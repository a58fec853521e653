/**
 * The routes of the platforms' charts.
 */
@NullMarked
package com.aurastream.gateway.chart;

import org.jspecify.annotations.NullMarked;
