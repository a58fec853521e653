package com.aurastream.clipradar;

import com.aurastream.intel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeIT {
    @Test
    void probe() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-23T18:00:00Z"));
        try (SimulatedTwitch twitch = new SimulatedTwitch("synthetic:42", clock);
                ClipWorker worker = new ClipWorker("clip_probe", twitch, "synthetic:42", clock)) {
            for (int i = 0; i < 8; i++) {
                long t = System.nanoTime();
                System.out.println("PROBE " + (i == 0 ? worker.poll() : worker.pollAfter(Duration.ofMinutes(5))));
                System.out.println("PROBE ms " + (System.nanoTime() - t) / 1_000_000 + " clips " + worker.count("clip") + " readings " + worker.count("clip_reading"));
            }
            System.out.println("PROBE viral " + worker.viral());
            System.out.println("PROBE truth " + twitch.truth(clock.instant()).get("games").get(0));
            System.out.println("PROBE cliptruth " + twitch.clipTruth(java.time.LocalDate.parse("2026-11-22"), clock.instant()).get("games").get(0).toString().substring(0, 800));
            System.out.println("PROBE size " + worker.jdbc().queryForList("select kind, count(*), sum(octet_length(json)) o, sum(pg_column_size(json)) c from document group by kind"));
        }
    }
}
