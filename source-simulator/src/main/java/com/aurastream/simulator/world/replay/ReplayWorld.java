package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.ChannelState;
import com.aurastream.simulator.world.ClipRanking;
import com.aurastream.simulator.world.ClipState;
import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.InvalidWorldException;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A recording, served as it had been observed by the instant of the question. */
public final class ReplayWorld implements World {

    private static final List<String> FILES =
            List.of("youtube_charts.csv.gz", "twitch_streams.csv.gz", "twitch_clips.csv.gz");

    private final String spec;
    private final Instant anchor;
    private final RecordedCharts charts;
    private final RecordedStreams streams;
    private final RecordedClips clips;
    private final Map<String, List<RecordedVideo>> byChannel = new HashMap<>();

    /**
     * Reads the recording.
     *
     * @param spec the text that named it
     * @param folder a folder with up to three gzip CSV files of the replay format
     * @param anchor where the last observation of each file falls; fractions of a second are dropped
     * @throws InvalidWorldException when the folder is not there, holds no recording, or a file does not follow the format
     */
    public ReplayWorld(String spec, Path folder, Instant anchor) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidWorldException("the world " + spec + " needs the folder " + folder.toAbsolutePath()
                    + ", which is not there; give replay:FOLDER with an existing folder");
        }
        if (FILES.stream().noneMatch(file -> Files.exists(folder.resolve(file)))) {
            throw new InvalidWorldException("the world " + spec + " names the folder " + folder.toAbsolutePath()
                    + ", which holds no recording; give replay:FOLDER with a folder that has one of "
                    + String.join(", ", FILES));
        }
        this.spec = spec;
        this.anchor = anchor.truncatedTo(ChronoUnit.SECONDS);
        this.charts = RecordedCharts.read(new RecordingFile(folder.resolve("youtube_charts.csv.gz")), this.anchor);
        this.streams = RecordedStreams.read(new RecordingFile(folder.resolve("twitch_streams.csv.gz")), this.anchor);
        this.clips = RecordedClips.read(new RecordingFile(folder.resolve("twitch_clips.csv.gz")), this.anchor);
        charts.videos().values().stream()
                .sorted(Comparator.comparing(RecordedVideo::publishedAt)
                        .reversed()
                        .thenComparing(RecordedVideo::id))
                .forEach(v -> byChannel
                        .computeIfAbsent(v.channelId(), id -> new ArrayList<>())
                        .add(v));
    }

    @Override
    public WorldDescription description() {
        List<ObservationMoment> moments = history();
        Optional<Instant> first = moments.isEmpty()
                ? Optional.empty()
                : Optional.of(moments.get(0).at());
        Optional<Instant> last = moments.isEmpty()
                ? Optional.empty()
                : Optional.of(moments.get(moments.size() - 1).at());
        return new WorldDescription("replay", spec, anchor, "replay", first, last);
    }

    @Override
    public List<ObservationMoment> history() {
        Map<Instant, List<String>> moments = new TreeMap<>();
        charts.moments().forEach(at -> moments.computeIfAbsent(at, i -> new ArrayList<>())
                .add("youtube"));
        streams.moments().forEach(at -> moments.computeIfAbsent(at, i -> new ArrayList<>())
                .add("twitch"));
        clips.moments().forEach(at -> moments.computeIfAbsent(at, i -> new ArrayList<>())
                .add("clips"));
        return moments.entrySet().stream()
                .map(e -> new ObservationMoment(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    @Override
    public Map<String, Object> truth(Instant at) {
        return Map.of();
    }

    @Override
    public Optional<VideoState> video(String id, Instant at) {
        return Optional.ofNullable(charts.videos().get(id)).flatMap(v -> v.at(at));
    }

    /** Pictures were not recorded. */
    @Override
    public Optional<ThumbnailSpec> thumbnail(String videoId, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<List<VideoState>> chart(String region, String categoryId, Instant at) {
        return charts.chart(region, categoryId, at).map(videos -> states(videos, at));
    }

    private static List<VideoState> states(List<RecordedVideo> videos, Instant at) {
        return videos.stream().flatMap(v -> v.at(at).stream()).toList();
    }

    @Override
    public List<VideoState> search(SearchQuery query, Instant at) {
        SearchText text = SearchText.parse(query.text());
        Predicate<RecordedVideo> wanted = wanted(query);
        return SearchRanking.sort(
                charts.videos().values().stream()
                        .filter(wanted)
                        .filter(v -> v.newest(at)
                                .filter(r -> text.matches(r.text().normalised()))
                                .isPresent())
                        .flatMap(v -> v.at(at).stream()),
                query,
                at);
    }

    private static Predicate<RecordedVideo> wanted(SearchQuery query) {
        return video -> query.publishedAfter()
                        .filter(i -> video.publishedAt().isBefore(i))
                        .isEmpty()
                && query.publishedBefore()
                        .filter(i -> !video.publishedAt().isBefore(i))
                        .isEmpty()
                && query.categoryId().filter(c -> !c.equals(video.categoryId())).isEmpty()
                && query.channelId().filter(c -> !c.equals(video.channelId())).isEmpty();
    }

    private List<VideoState> seen(String channelId, Instant at) {
        return states(byChannel.getOrDefault(channelId, List.of()), at);
    }

    @Override
    public Optional<ChannelState> channel(String id, Instant at) {
        List<VideoState> seen = seen(id, at);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChannelState(
                id,
                seen.get(0).channelTitle(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                seen.size(),
                OptionalLong.empty()));
    }

    @Override
    public Optional<Slice<VideoState>> uploads(String channelId, Instant at, int offset, int limit) {
        List<VideoState> seen = seen(channelId, at);
        return seen.isEmpty() ? Optional.empty() : Optional.of(Slice.of(seen, offset, limit));
    }

    @Override
    public List<StreamState> streams(String gameId, Instant at) {
        List<StreamState> all = streams.at(at);
        return gameId.isEmpty()
                ? all
                : all.stream().filter(s -> s.gameId().equals(gameId)).toList();
    }

    @Override
    public List<GameState> topGames(Instant at) {
        Map<GameState, Long> viewers = new LinkedHashMap<>();
        for (StreamState stream : streams.at(at)) {
            if (!stream.gameId().isEmpty()) {
                viewers.merge(new GameState(stream.gameId(), stream.gameName()), (long) stream.viewers(), Long::sum);
            }
        }
        return viewers.entrySet().stream()
                .sorted(Map.Entry.<GameState, Long>comparingByValue().reversed().thenComparing(e -> e.getKey()
                        .id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The recorded clips name their category by id alone, so one that nobody streamed in the recording has no name. */
    @Override
    public List<GameState> games(Instant at) {
        List<GameState> games = new ArrayList<>(topGames(at));
        Set<String> streamed = games.stream().map(GameState::id).collect(Collectors.toSet());
        clips.at(at)
                .map(ClipState::gameId)
                .filter(id -> !id.isEmpty() && !streamed.contains(id))
                .distinct()
                .sorted()
                .forEach(id -> games.add(new GameState(id, "")));
        return List.copyOf(games);
    }

    @Override
    public List<ClipState> clips(String gameId, Instant from, Instant until, Instant at) {
        return listed(clip -> clip.gameId().equals(gameId), from, until, at);
    }

    @Override
    public List<ClipState> clipsOf(String broadcasterId, Instant from, Instant until, Instant at) {
        return listed(clip -> clip.broadcasterId().equals(broadcasterId), from, until, at);
    }

    private List<ClipState> listed(Predicate<ClipState> wanted, Instant from, Instant until, Instant at) {
        return ClipRanking.sort(clips.at(at)
                .filter(wanted)
                .filter(c -> !c.createdAt().isBefore(from) && c.createdAt().isBefore(until)));
    }

    @Override
    public Optional<ClipState> clip(String id, Instant at) {
        return clips.byId(id, at);
    }

    @Override
    public Map<String, Object> clipTruth(LocalDate day, Optional<String> gameId, Instant at) {
        return Map.of();
    }

    @Override
    public Optional<UserState> userById(String id, Instant at) {
        return user(s -> s.userId().equals(id), at);
    }

    @Override
    public Optional<UserState> userByLogin(String login, Instant at) {
        return user(s -> s.userLogin().equals(login), at);
    }

    /** The recording has no accounts: a user's age is unknown, so the start of the stream stands in as its latest bound. */
    private Optional<UserState> user(Predicate<StreamState> wanted, Instant at) {
        return streams.at(at).stream()
                .filter(wanted)
                .findFirst()
                .map(s -> new UserState(s.userId(), s.userLogin(), s.userName(), s.startedAt()));
    }
}
