package com.aurastream.creator;

import com.aurastream.intel.analysis.insight.DailyInsight;
import com.aurastream.intel.analysis.insight.Told;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.document.DocumentKinds;
import com.aurastream.intel.document.DocumentStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The insights that were told, from the archive, so that a restart forgets none. */
final class InsightHistory {

    /** More than the days that count: a day without data may have been tried again. */
    private static final int LIMIT = 4 * Told.FORGOTTEN_DAYS;

    private final DocumentArchive archive;
    private final DocumentJson json;

    InsightHistory(DocumentArchive archive, DocumentJson json) {
        this.archive = archive;
        this.json = json;
    }

    /** What was told of a subject on earlier days. */
    Told before(String subject, LocalDate date) {
        Map<LocalDate, Document<DailyInsight>> days = days(subject, date);
        return new Told(days.values().stream()
                .map(Document::data)
                .filter(day -> day.date().isBefore(date))
                .toList());
    }

    /** What was told of a subject on a day; a day that had no data is open, because nothing was told. */
    Optional<Document<DailyInsight>> of(String subject, LocalDate date) {
        return Optional.ofNullable(days(subject, date).get(date))
                .filter(document -> document.status() != DocumentStatus.INSUFFICIENT_SAMPLE);
    }

    /** The newest document of each day. */
    private Map<LocalDate, Document<DailyInsight>> days(String subject, LocalDate date) {
        List<ArchivedDocument> newestFirst =
                archive.newest(DocumentKinds.DAILY_INSIGHT.name(), subject, InsightDay.end(date), LIMIT);
        Map<LocalDate, Document<DailyInsight>> days = new TreeMap<>();
        newestFirst.stream()
                .map(document -> json.read(DocumentKinds.DAILY_INSIGHT, document.json()))
                .forEach(document -> days.putIfAbsent(document.data().date(), document));
        return days;
    }
}
