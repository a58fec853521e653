package com.aurastream.simulator.gate;

import java.util.Map;

/**
 * An answer that is given in place of the real one.
 *
 * @param status HTTP status
 * @param body JSON body
 */
public record Answer(int status, Map<String, Object> body) {}
