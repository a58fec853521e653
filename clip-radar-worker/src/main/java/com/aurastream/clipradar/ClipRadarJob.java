package com.aurastream.clipradar;

import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.analysis.clip.ViralMomentsRanking;
import com.aurastream.intel.cache.DocumentCache;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.publication.Publication.Ready;
import com.aurastream.intel.runtime.Job;
import com.aurastream.intel.runtime.JobReport;
import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.runtime.JobSchedule;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.source.twitch.ClipSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the clips of every category, one after the other, then publishes all radars and the viral moments together. What fails for
 * one category costs no other.
 */
final class ClipRadarJob implements Job {

    /** The job's name. */
    static final String NAME = "clip-radar";

    private static final Logger LOG = LoggerFactory.getLogger(ClipRadarJob.class);
    private static final String VIRAL = "viral";
    private static final JobSchedule SCHEDULE =
            new JobSchedule("0 */5 * * * *", ZoneOffset.UTC, Duration.ofMinutes(15), Duration.ofMinutes(4));

    private final List<Category> categories;
    private final CategoryRadar radar;
    private final ClipSource source;
    private final PublishedRadars published;
    private final ClipDocuments documents;
    private final DocumentCache cache;

    ClipRadarJob(
            List<Category> categories,
            CategoryRadar radar,
            ClipSource source,
            PublishedRadars published,
            ClipDocuments documents,
            DocumentCache cache) {
        this.categories = List.copyOf(categories);
        this.radar = radar;
        this.source = source;
        this.published = published;
        this.documents = documents;
        this.cache = cache;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public JobReport run(JobRun run) {
        long before = source.pointsSpent();
        List<Item> items = new ArrayList<>();
        Map<Category, Ready<ClipRadar>> made = new LinkedHashMap<>();
        try {
            look(run, items, made);
        } catch (RunStoppedException e) {
            publish(made, run);
            throw e;
        }
        publish(made, run).ifPresent(items::add);
        return new JobReport(items, Map.of("twitch.points", source.pointsSpent() - before));
    }

    @Override
    public boolean outputMissing() {
        Stream<String> radars = categories.stream().map(category -> IntelKeys.CLIP_RADAR.name(category.twitchId()));
        return Stream.concat(radars, Stream.of(IntelKeys.VIRAL_MOMENTS.name())).anyMatch(key -> !cache.exists(key));
    }

    private void look(JobRun run, List<Item> items, Map<Category, Ready<ClipRadar>> made) {
        for (Category category : categories) {
            run.checkpoint();
            try {
                CategoryRadar.Outcome outcome = radar.look(category, run);
                items.add(outcome.item());
                outcome.document().ifPresent(document -> made.put(category, document));
            } catch (RunStoppedException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{}: {} failed, what was published stays: {}", NAME, category.name(), e.toString(), e);
                items.add(Item.failed(category.subject(), String.valueOf(e.getMessage())));
            }
        }
    }

    /** Without any new radar the viral moments stay as they are too. */
    private Optional<Item> publish(Map<Category, Ready<ClipRadar>> made, JobRun run) {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<Document<ClipRadar>> radars = categories.stream()
                .flatMap(category -> current(category, made, run).stream())
                .toList();
        List<ClipRadar> data = radars.stream().map(Document::data).toList();
        List<Ready<?>> ready = new ArrayList<>(made.values());
        boolean complete = made.size() == categories.size();
        var moments = ViralMomentsRanking.of(data);
        ready.add(documents.viral(radars, complete, moments, run));
        documents.publish(ready, run);
        return Optional.of(Item.done(VIRAL, moments.ranking().size()));
    }

    /** This run's radar, or the last one of a category that has none in this run, unless it says nothing about now any more. */
    private Optional<Document<ClipRadar>> current(Category category, Map<Category, Ready<ClipRadar>> made, JobRun run) {
        Instant oldest = run.startedAt().minus(IntelKeys.VIRAL_MOMENTS.ttl());
        return Optional.ofNullable(made.get(category)).map(Ready::document).or(() -> published
                .last(category, run.startedAt())
                .filter(document -> document.generatedAt().isAfter(oldest)));
    }
}
