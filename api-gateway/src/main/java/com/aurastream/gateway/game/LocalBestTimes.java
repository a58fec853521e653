package com.aurastream.gateway.game;

import com.aurastream.gateway.document.DocumentAddress;
import com.aurastream.gateway.document.DocumentResponses;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.Moment;
import com.aurastream.gateway.document.ServedDocument;
import com.aurastream.intel.analysis.competition.BestTimes;
import com.aurastream.intel.analysis.competition.Competition;
import com.aurastream.intel.analysis.stats.Missing;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** The best times of a competition document on the clocks of a time zone. The only answer that is not passed through. */
public final class LocalBestTimes {

    private static final String KIND = "best-times";
    private static final int SCHEMA = 1;

    private final DocumentService documents;
    private final DocumentKind<Competition> competition;
    private final DocumentJson json;

    /** Reads documents of the given kind. */
    public LocalBestTimes(DocumentService documents, DocumentKind<Competition> competition, DocumentJson json) {
        this.documents = documents;
        this.competition = competition;
        this.json = json;
    }

    ResponseEntity<byte[]> answer(DocumentAddress address, String tz, Moment moment) {
        ZoneId zone = Moment.zone(tz);
        ServedDocument served = documents.require(address, moment);
        Document<Competition> read = json.read(competition, served.json());
        Document<LocalWeek> local = inZone(read, zone, moment);
        return DocumentResponses.of(served, json.write(local).getBytes(StandardCharsets.UTF_8), moment.instant());
    }

    private static Document<LocalWeek> inZone(Document<Competition> read, ZoneId zone, Moment moment) {
        BestTimes times = read.data().bestTimes();
        LocalWeek week = new LocalWeek(
                zone.getId(),
                times.verdict(),
                times.days(),
                times.weeks(),
                times.samples(),
                times.in(zone, moment.instant()),
                times.missing());
        return new Document<>(
                KIND,
                SCHEMA,
                read.game(),
                read.origin(),
                read.generatedAt(),
                read.freshUntil(),
                read.status(),
                read.inputs(),
                read.method(),
                read.run(),
                week);
    }

    /**
     * The coming week in a time zone.
     *
     * @param timezone the zone
     * @param verdict what can be said
     * @param days days of the history with enough hours in them
     * @param weeks blocks of 168 hours that the history reaches into
     * @param samples readings that were used
     * @param hours the coming hours that can be estimated, in order
     * @param missing what the history lacks
     */
    record LocalWeek(
            String timezone,
            BestTimes.Verdict verdict,
            int days,
            int weeks,
            int samples,
            List<BestTimes.LocalSlot> hours,
            Optional<Missing> missing) {

        LocalWeek {
            hours = List.copyOf(hours);
        }
    }
}
