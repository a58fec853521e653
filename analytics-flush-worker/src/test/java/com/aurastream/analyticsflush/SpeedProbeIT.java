package com.aurastream.analyticsflush;

import com.aurastream.intel.event.AnalyticsEvent;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;

class SpeedProbeIT {
    static final int N = Integer.getInteger("probe.n", 200_000);
    @Test
    void probe() throws Exception {
        try (FlushFixture f = new FlushFixture("speed_probe")) {
            int round = 0;
            for (int i = 0; i < 4; i++) {
                fill(f, round++);
                long t = System.nanoTime();
                EventFlush flush = new EventFlush(f.stream, f.archive, FlushFixture.settings(Integer.getInteger("probe.batch", 20000)));
                flush.run(new com.aurastream.intel.testing.TestRun("r", "analytics-flush", 1, FlushFixture.NOON), s -> {});
                double s = (System.nanoTime() - t) / 1e9;
                String url = f.jdbc().queryForObject("select current_setting('port')", String.class);
                String conn = "postgresql://postgres:postgres@localhost:" + url + "/speed_probe";
                psql(conn, "\\copy (select * from analytics_event where session like 's" + (round-1) + "-%') to '/tmp/fl/rows.tsv'");
                f.jdbc().execute(i < 2 ? "truncate analytics_event" : "delete from analytics_event where session like 's" + (round-1) + "-%'");
                f.jdbc().execute("vacuum analytics_event");
                f.jdbc().execute("checkpoint");
                long t2 = System.nanoTime();
                psql(conn, "\\copy analytics_event from '/tmp/fl/rows.tsv'");
                double p = (System.nanoTime() - t2) / 1e9;
                System.out.printf("TIMING flush %.2f s = %.0f/s; psql %.2f s = %.0f/s; ratio %.2f; rows %d%n", s, N / s, p, N / p, p / s, f.rows("analytics_event"));
                if (i == 0) f.jdbc().execute("truncate analytics_event");
            }
        }
    }
    void psql(String conn, String c) throws Exception {
        int rc = new ProcessBuilder("psql", "-q", conn, "-c", c).inheritIO().start().waitFor();
        if (rc != 0) throw new AssertionError();
    }
    void fill(FlushFixture f, int round) {
        Random r = new Random(round);
        for (int i = 0; i < N; i += 1000) {
            List<AnalyticsEvent> l = new ArrayList<>();
            for (int j = 0; j < 1000; j++) {
                int k = i + j;
                l.add(new AnalyticsEvent("0123456789abcdef", new UUID(r.nextLong(), r.nextLong()).toString(), "event_" + r.nextInt(12), "category_" + r.nextInt(3),
                    "s" + round + "-" + r.nextInt(20000), r.nextInt(4) == 0 ? Optional.empty() : Optional.of("user-" + r.nextInt(5000)),
                    FlushFixture.NOON.minusSeconds(r.nextInt(48 * 3600)), "{\"page\":\"/ideas/" + k + "\",\"game\":\"fortnite\",\"position\":" + r.nextInt(50) + ",\"source\":\"dashboard\"}"));
            }
            f.send(l);
        }
    }
}
