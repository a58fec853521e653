package com.aurastream.intel.archive;

import com.aurastream.intel.archive.SampleTable.Reading;
import com.aurastream.intel.snapshot.Channel;
import com.aurastream.intel.snapshot.ChannelBaseline;
import com.aurastream.intel.snapshot.ObservedVideo;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.snapshot.VideoSample;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Videos and channels in PostgreSQL. Each write is one transaction; rows are written in the order of their ids. */
final class PostgresVideoArchive implements VideoArchive {

    private static final String KNOWN = """
            select v.id, v.published_at, v.last_observed_at from video_game g join video v on v.id = g.video_id
            where g.game = ? and g.published_at >= ? and v.gone_at is null
            order by v.published_at desc, v.id
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final VideoTable videos;
    private final SampleTable samples;
    private final ChannelTables channels;

    PostgresVideoArchive(JdbcTemplate jdbc, TransactionTemplate transaction, TransactionTemplate separately) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.videos = new VideoTable(jdbc);
        this.samples = new SampleTable(jdbc, separately);
        this.channels = new ChannelTables(jdbc);
    }

    @Override
    public void save(Collection<ObservedVideo> observed) {
        write(observed, newest -> {});
    }

    @Override
    public void save(String game, Collection<ObservedVideo> observed) {
        write(observed, newest -> videos.link(game, newest));
    }

    @Override
    public void saveSamples(Map<String, VideoSample> byVideo) {
        List<Reading> readings = byVideo.entrySet().stream()
                .map(entry -> new Reading(entry.getKey(), entry.getValue()))
                .toList();
        samples.prepare(readings.stream().map(r -> r.sample().observedAt()).toList());
        transaction.executeWithoutResult(status -> {
            samples.touch(readings);
            samples.insert(readings);
        });
    }

    @Override
    public void markGone(Collection<String> videoIds, Instant at) {
        videos.markGone(videoIds, SqlTime.of(at));
    }

    @Override
    public List<VideoHistory> histories(String game, Instant publishedSince, Instant sampledSince) {
        return new VideoHistories(jdbc).of(game, publishedSince, sampledSince);
    }

    @Override
    public List<KnownVideo> known(String game, Instant publishedSince) {
        return jdbc.query(
                KNOWN,
                (row, index) -> new KnownVideo(
                        row.getString("id"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_observed_at", OffsetDateTime.class).toInstant()),
                game,
                SqlTime.of(publishedSince));
    }

    @Override
    public void saveChannels(Collection<Channel> observed) {
        transaction.executeWithoutResult(status -> channels.upsert(observed));
    }

    @Override
    public void saveBaselines(Collection<ChannelBaseline> baselines) {
        transaction.executeWithoutResult(status -> channels.addBaselines(baselines));
    }

    @Override
    public List<ChannelBaseline> baselines(Collection<String> channelIds) {
        return channels.baselines(channelIds);
    }

    @Override
    public List<String> channelsWithoutBaseline(String game, Instant checkedSince, int limit) {
        return channels.unchecked(game, checkedSince, limit);
    }

    @Override
    public void markBaselineChecked(Collection<String> channelIds, Instant at) {
        channels.markChecked(channelIds, at);
    }

    private void write(Collection<ObservedVideo> observed, java.util.function.Consumer<List<ObservedVideo>> link) {
        List<Reading> readings = observed.stream()
                .map(one -> new Reading(one.video().id(), one.sample()))
                .toList();
        List<ObservedVideo> newest = newest(observed);
        samples.prepare(readings.stream().map(r -> r.sample().observedAt()).toList());
        transaction.executeWithoutResult(status -> {
            videos.upsert(newest);
            link.accept(newest);
            samples.insert(readings);
        });
    }

    /** Each video once, as its newest reading describes it, by id: a chart names the same video in many regions. */
    private static List<ObservedVideo> newest(Collection<ObservedVideo> observed) {
        TreeMap<String, ObservedVideo> byId = new TreeMap<>();
        observed.forEach(one -> byId.merge(one.video().id(), one, PostgresVideoArchive::later));
        return List.copyOf(byId.values());
    }

    private static ObservedVideo later(ObservedVideo a, ObservedVideo b) {
        return a.sample().observedAt().isBefore(b.sample().observedAt()) ? b : a;
    }
}
