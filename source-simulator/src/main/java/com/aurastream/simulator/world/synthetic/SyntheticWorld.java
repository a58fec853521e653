package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.ChannelState;
import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.ObservationMoment;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.SearchRanking;
import com.aurastream.simulator.world.SearchText;
import com.aurastream.simulator.world.Slice;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.ThumbnailSpec;
import com.aurastream.simulator.world.UserState;
import com.aurastream.simulator.world.VideoState;
import com.aurastream.simulator.world.World;
import com.aurastream.simulator.world.WorldDescription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A made-up world with known ground truth: a pure function of seed and instant that keeps nothing but bounded caches. */
public final class SyntheticWorld implements World {

    /** How far back the world is told to reach; every instant after its beginning can be asked. */
    public static final Duration SPAN = Duration.ofDays(28);

    private static final Duration SEARCHED = Duration.ofDays(45);
    private static final double MEAN_PER_MEDIAN = 1.5;

    private final SyntheticSettings settings;
    private final Instant anchor;
    private final Lexicon lexicon = Lexicon.load();
    private final Channels channels;
    private final Catalogue catalogue;
    private final ThumbnailDesigner designer;
    private final Charts charts;
    private final Directories directories;
    private final Clips clips;
    private final ClipTruth clipTruth;
    private final GroundTruth truth;

    /**
     * Makes the world.
     *
     * @param settings what it is made from
     * @param anchor the moment of the start; only told, nothing depends on it
     */
    public SyntheticWorld(SyntheticSettings settings, Instant anchor) {
        this.settings = settings;
        this.anchor = anchor.truncatedTo(ChronoUnit.SECONDS);
        long seed = settings.seed();
        Plants plants = new Plants(seed, settings.plants());
        this.channels = new Channels(seed, lexicon, settings.channelsPerGame());
        this.catalogue = new Catalogue(seed, lexicon, channels, plants);
        this.designer = new ThumbnailDesigner(seed, plants);
        this.charts = new Charts(seed, catalogue);
        this.directories = new Directories(seed, lexicon, settings.streamScale(), settings.plants());
        this.clips = new Clips(seed, lexicon, directories, settings.plants());
        this.clipTruth = new ClipTruth(clips, directories);
        this.truth = new GroundTruth(lexicon, plants, catalogue, directories, clipTruth);
    }

    @Override
    public WorldDescription description() {
        return new WorldDescription(
                "synthetic", settings.spec(), anchor, "simulated", Optional.of(anchor.minus(SPAN)), Optional.empty());
    }

    @Override
    public List<ObservationMoment> history() {
        return List.of();
    }

    @Override
    public Map<String, Object> truth(Instant at) {
        return truth.at(at);
    }

    @Override
    public Optional<VideoState> video(String id, Instant at) {
        return catalogue.byId(id).filter(v -> v.publishedBy(at)).map(v -> v.at(at));
    }

    @Override
    public Optional<ThumbnailSpec> thumbnail(String videoId, Instant at) {
        return catalogue.byId(videoId).filter(v -> v.publishedBy(at)).map(designer::design);
    }

    @Override
    public Optional<List<VideoState>> chart(String region, String categoryId, Instant at) {
        boolean known = categoryId.isEmpty()
                || categoryId.equals("20")
                || lexicon.categories().stream().anyMatch(c -> c.id().equals(categoryId));
        return known
                ? Optional.of(charts.chart(region, categoryId, at).stream()
                        .map(v -> v.at(at))
                        .toList())
                : Optional.empty();
    }

    @Override
    public List<VideoState> search(SearchQuery query, Instant at) {
        SearchText text = SearchText.parse(query.text());
        Instant from = query.publishedAfter().orElse(at.minus(SEARCHED));
        Instant published = at.plusSeconds(1);
        Instant to = query.publishedBefore().filter(b -> b.isBefore(published)).orElse(published);
        Stream<SyntheticVideo> candidates = query.channelId()
                .map(id -> channels.byId(id).stream().flatMap(c -> catalogue.between(c, from, to)))
                .orElseGet(() -> catalogue.between(from, to));
        return SearchRanking.sort(
                candidates
                        .filter(v -> query.categoryId()
                                .filter(c -> !c.equals(v.channel().categoryId()))
                                .isEmpty())
                        .filter(v -> text.matches(v.normalised()))
                        .map(v -> v.at(at)),
                query,
                at);
    }

    @Override
    public Optional<ChannelState> channel(String id, Instant at) {
        return channels.byId(id).filter(c -> !c.openedAt().isAfter(at)).map(c -> state(c, at));
    }

    private ChannelState state(SyntheticChannel channel, Instant at) {
        int videos = catalogue.published(channel, at);
        return new ChannelState(
                channel.id(),
                channel.title(),
                Optional.of(channel.openedAt()),
                Optional.of(channel.country()),
                OptionalLong.of((long) (videos * channel.baseline() * MEAN_PER_MEDIAN)),
                videos,
                OptionalLong.of(threeDigits(channel.subscribers())));
    }

    private static long threeDigits(long count) {
        long unit = 1;
        while (count / unit >= 1000) {
            unit *= 10;
        }
        return count / unit * unit;
    }

    @Override
    public Optional<Slice<VideoState>> uploads(String channelId, Instant at, int offset, int limit) {
        return channels.byId(channelId)
                .map(c -> new Slice<>(
                        catalogue.newest(c, at, offset, limit).stream()
                                .map(v -> v.at(at))
                                .toList(),
                        catalogue.published(c, at)));
    }

    @Override
    public List<StreamState> streams(String gameId, Instant at) {
        return directories.streams(gameId, at);
    }

    @Override
    public List<GameState> topGames(Instant at) {
        return directories.byViewers(at);
    }

    @Override
    public List<GameState> games(Instant at) {
        return directories.byViewers(at);
    }

    @Override
    public List<ClipState> clips(String gameId, Instant from, Instant until, Instant at) {
        return directories
                .game(gameId)
                .map(directory -> clips.of(directory, from, until, at))
                .orElse(List.of());
    }

    @Override
    public List<ClipState> clipsOf(String broadcasterId, Instant from, Instant until, Instant at) {
        return streamer(broadcasterId)
                .flatMap(directories::ofStreamer)
                .map(directory -> clips.of(directory, broadcasterId, from, until, at))
                .orElse(List.of());
    }

    @Override
    public Optional<ClipState> clip(String id, Instant at) {
        return clips.byId(id, at).filter(clip -> clip.thereAt(at)).map(clip -> clip.at(at));
    }

    @Override
    public Map<String, Object> clipTruth(LocalDate day, Optional<String> gameId, Instant at) {
        return clipTruth.day(day, gameId, at);
    }

    @Override
    public Optional<UserState> userById(String id, Instant at) {
        return streamer(id).flatMap(directories::user);
    }

    private static Optional<Integer> streamer(String userId) {
        return number(userId, 10).map(n -> n - 100_000_000);
    }

    @Override
    public Optional<UserState> userByLogin(String login, Instant at) {
        return number(login.substring(login.lastIndexOf('_') + 1), 36)
                .flatMap(directories::user)
                .filter(u -> u.login().equals(login));
    }

    private static Optional<Integer> number(String text, int radix) {
        try {
            return Optional.of(Integer.parseInt(text, radix));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The videos behind the API, for the tests that check what is planted. */
    Catalogue catalogue() {
        return catalogue;
    }
}
