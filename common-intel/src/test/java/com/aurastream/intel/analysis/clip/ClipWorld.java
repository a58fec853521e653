package com.aurastream.intel.analysis.clip;

import static com.aurastream.intel.testing.ClipHistories.aClip;

import com.aurastream.intel.snapshot.ClipHistory;
import com.aurastream.intel.testing.ClipHistories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Clips of a category whose moments are known. A clip's id is {@code moment/clip}, or {@code stray-n/0} for one that nobody else made.
 * Clippers start a clip up to twenty seconds around the moment and finish it half a minute later on average; a quarter of
 * the streams keep no recording; of the rest, a place is known once a clip is three minutes old. Every clip is read every five minutes
 * from its creation on, and gains as a Poisson process.
 */
final class ClipWorld {

    static final Instant NOW = ClipHistories.at("18:00:00");

    private static final int STREAMS = 40;
    private static final Instant STREAM_START = NOW.minus(Duration.ofHours(7));
    private static final Duration PLACE_KNOWN = Duration.ofMinutes(3);
    private static final int READ_EVERY_MINUTES = 5;

    private final List<ClipHistory> clips = new ArrayList<>();
    private final Random random;
    private int strays;

    ClipWorld(long seed) {
        random = new Random(seed);
    }

    List<ClipHistory> clips() {
        return clips;
    }

    /** A moment clipped by several; moments of one stream are at least six minutes apart. */
    ClipWorld moment(String name, int number, int clippers, DoubleUnaryOperator perMinuteAtAge) {
        int stream = number % STREAMS;
        long second = 3_600 + 360L * (number / STREAMS) + random.nextInt(120) + 3_000L * random.nextInt(6);
        for (int i = 0; i < clippers; i++) {
            clip(name + "/" + i, stream, second + random.nextInt(41) - 20, second, perMinuteAtAge);
        }
        return this;
    }

    /** A clip that nobody else made, somewhere in the last six hours. */
    ClipWorld stray(DoubleUnaryOperator perMinuteAtAge) {
        long second = 3_600L + random.nextInt(21_000);
        clip("stray-" + strays++ + "/0", random.nextInt(STREAMS), second, second, perMinuteAtAge);
        return this;
    }

    private void clip(String id, int stream, long offset, long second, DoubleUnaryOperator perMinuteAtAge) {
        double delay = Math.min(120, -30 * Math.log1p(-random.nextDouble()));
        Instant made = STREAM_START.plusSeconds(second).plusMillis((long) (1_000 * delay));
        ClipHistories clip = aClip(id).of("stream-" + stream).made(made);
        if (stream % 4 != 0 && made.isBefore(NOW.minus(PLACE_KNOWN))) {
            clip.in("vod-" + stream, offset);
        }
        long views = 0;
        int age = random.nextInt(READ_EVERY_MINUTES);
        views += poisson(random, age * perMinuteAtAge.applyAsDouble(0));
        while (!made.plus(Duration.ofMinutes(age)).isAfter(NOW)) {
            clip.read(made.plus(Duration.ofMinutes(age)), views);
            views += poisson(random, READ_EVERY_MINUTES * perMinuteAtAge.applyAsDouble(age));
            age += READ_EVERY_MINUTES;
        }
        clips.add(clip.build());
    }

    static int poisson(Random random, double mean) {
        if (mean > 200) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int events = 0;
        for (double time = exponential(random); time < mean; time += exponential(random)) {
            events++;
        }
        return events;
    }

    private static double exponential(Random random) {
        return -Math.log1p(-random.nextDouble());
    }
}
