package com.aurastream.intel.generation;

import java.time.Instant;

/**
 * Something that happened to a job. The events of a job are numbered from 1 without a gap, in the order in which they happened,
 * so that whoever was cut off can go on after the last one seen.
 *
 * @param job the job's id, as text
 * @param sequence its number
 * @param at when
 * @param type {@code queued}, {@code started}, {@code progress}, {@code retrying}, {@code part_completed}, {@code part_failed},
 *     or the job's end: {@code completed}, {@code partial}, {@code failed}, {@code cancelled}
 * @param data a JSON object as text. {@code queued}: {@code parts}, their names; {@code started}: {@code part}, {@code attempt};
 *     {@code progress}: {@code part}, {@code percent}, {@code step}; {@code retrying}: {@code part}, {@code reason},
 *     {@code delayMillis}; {@code part_completed}: {@code part}, {@code assets}, their names; {@code part_failed}: {@code part},
 *     {@code reason}; at the job's end: nothing
 */
public record GenerationEvent(String job, long sequence, Instant at, String type, String data) {}
