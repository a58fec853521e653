package com.aurastream.simulator.world.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.simulator.world.GameState;
import com.aurastream.simulator.world.SearchQuery;
import com.aurastream.simulator.world.Slice;
import com.aurastream.simulator.world.StreamState;
import com.aurastream.simulator.world.VideoState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticWorldTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> TRACKED =
            List.of("33214", "516575", "27471", "511224", "512710", "32982", "23020", "21779");

    private static final SyntheticWorld world = world(42, true);

    private static SyntheticWorld world(long seed, boolean plants) {
        return new SyntheticWorld(new SyntheticSettings("synthetic:" + seed, seed, plants, 120, 1), NOW);
    }

    @Test
    void theSameSeedIsTheSameWorldWhateverWasAskedBefore() {
        SyntheticWorld other = world(42, true);
        other.search(search("fortnite"), NOW.minus(Duration.ofDays(20)));
        assertThat(other.search(search("minecraft"), NOW)).isEqualTo(world.search(search("minecraft"), NOW));
        assertThat(other.chart("US", "", NOW)).isEqualTo(world.chart("US", "", NOW));
        assertThat(other.streams("27471", NOW)).isEqualTo(world.streams("27471", NOW));
        assertThat(other.truth(NOW)).isEqualTo(world.truth(NOW));
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        assertThat(world(43, true).search(search("minecraft"), NOW))
                .isNotEqualTo(world.search(search("minecraft"), NOW));
    }

    @Test
    void viewsNeverFallAndNothingIsThereBeforeItIsPublished() {
        for (VideoState video : world.search(search("valorant"), NOW).subList(0, 50)) {
            assertThat(world.video(video.id(), video.publishedAt().minusSeconds(1)))
                    .isEmpty();
            long before = 0;
            for (int hour = 0; hour < 200; hour++) {
                Instant at = video.publishedAt().plus(Duration.ofHours(hour));
                long views = world.video(video.id(), at).orElseThrow().views();
                assertThat(views).isGreaterThanOrEqualTo(before);
                before = views;
            }
            assertThat(before).isPositive();
        }
    }

    @Test
    void videosKeepBeingPublished() {
        Set<String> today = ids(world.search(byDate("roblox"), NOW));
        Set<String> tomorrow = ids(world.search(byDate("roblox"), NOW.plus(Duration.ofDays(1))));
        tomorrow.removeAll(today);
        assertThat(tomorrow).hasSizeGreaterThan(10);
    }

    @Test
    void everyGameHasVideosOfAllThreeFormats() {
        for (String query : List.of(
                "fortnite",
                "valorant",
                "minecraft",
                "apex legends",
                "call of duty warzone",
                "gta 5 / gta online",
                "gta 5|gta online",
                "roblox",
                "league of legends")) {
            List<VideoState> found = world.search(byDate(query), NOW);
            assertThat(found).as(query).hasSizeGreaterThan(300);
            assertThat(found).as(query).anyMatch(v -> v.durationSeconds() > 0 && v.durationSeconds() <= 180);
            assertThat(found)
                    .as(query)
                    .anyMatch(v -> v.durationSeconds() > 180 && v.broadcast().isEmpty());
            assertThat(found).as(query).anyMatch(v -> v.broadcast().isPresent());
            assertThat(found).as(query).anyMatch(v -> v.likes().isEmpty());
        }
    }

    @Test
    void plantedViralsReachTheirMultipleOfTheSettledUploadsOfTheirChannel() {
        for (GroundTruth.GameTruth game : games(world)) {
            assertThat(game.virals()).as(game.game()).hasSizeBetween(3, 25);
            for (GroundTruth.Viral viral : game.virals()) {
                double median = settledMedian(world.video(viral.id(), NOW).orElseThrow());
                Instant settled = viral.publishedAt().plus(Duration.ofDays(30));
                double views = world.video(viral.id(), settled).orElseThrow().views();
                assertThat(views / median).as(viral.id()).isBetween(viral.multiple() / 2.5, viral.multiple() * 2.5);
                assertThat(viral.multiple()).isBetween(10.0, 50.0);
            }
        }
    }

    /** Median views after 30 days of the channel's uploads of the same format. */
    private double settledMedian(VideoState video) {
        Slice<VideoState> uploads =
                world.uploads(video.channelId(), NOW, 0, 200).orElseThrow();
        double[] views = uploads.items().stream()
                .filter(v -> form(v).equals(form(video)))
                .mapToDouble(v -> world.video(v.id(), v.publishedAt().plus(Duration.ofDays(30)))
                        .orElseThrow()
                        .views())
                .sorted()
                .toArray();
        return views[views.length / 2];
    }

    private static String form(VideoState video) {
        return video.broadcast().isPresent() ? "live" : video.durationSeconds() <= 180 ? "short" : "long";
    }

    @Test
    void carriersOfPlantedKeywordsDoThreeTimesAsWell() {
        double effect = carriersAgainstOthers(world, games(world));
        assertThat(effect).isBetween(2.4, 3.7);
    }

    @Test
    void nothingIsPlantedInAFlatWorld() {
        SyntheticWorld flat = world(42, false);
        assertThat(games(flat)).allSatisfy(game -> {
            assertThat(game.virals()).isEmpty();
            assertThat(game.keywords()).isEmpty();
            assertThat(game.rhythm()).isEqualTo(Rhythm.FLAT);
        });
        assertThat(carriersAgainstOthers(flat, games(world))).isBetween(0.8, 1.25);
    }

    /** Geometric mean of settled views against the channel's median, carriers over others, all games together. */
    private static double carriersAgainstOthers(SyntheticWorld of, List<GroundTruth.GameTruth> truth) {
        Catalogue catalogue = of.catalogue();
        double[] sums = new double[4];
        catalogue
                .between(NOW.minus(Duration.ofDays(30)), NOW)
                .filter(v -> v.channel().game() >= 0 && !v.viral() && !v.live())
                .forEach(v -> {
                    boolean carries = truth.get(v.channel().game()).keywords().stream()
                            .anyMatch(k -> v.title().toLowerCase(Locale.ROOT).contains(k.toLowerCase(Locale.ROOT)));
                    double reach = v.durationSeconds() <= 180 ? 2 : 1;
                    sums[carries ? 0 : 2] +=
                            Math.log(v.curve().views() / reach / v.channel().baseline());
                    sums[carries ? 1 : 3]++;
                });
        assertThat(sums[1]).isGreaterThan(200);
        return Math.exp(sums[0] / sums[1] - sums[2] / sums[3]);
    }

    @Test
    void theTrackedDirectoriesHaveAboutThreeThousandStreamsTogether() {
        double[] totals = IntStream.range(0, 8)
                .mapToDouble(hour -> TRACKED.stream()
                        .mapToInt(g -> world.streams(g, NOW.plus(Duration.ofHours(3L * hour)))
                                .size())
                        .sum())
                .toArray();
        assertThat(Arrays.stream(totals).average().orElseThrow()).isBetween(2_700.0, 3_300.0);
        assertThat(Arrays.stream(totals).max().orElseThrow())
                .isGreaterThan(1.1 * Arrays.stream(totals).min().orElseThrow());
    }

    @Test
    void streamsStayForHoursAndAreSortedByViewers() {
        List<StreamState> now = world.streams("516575", NOW);
        Set<String> ids = new HashSet<>();
        now.forEach(s -> ids.add(s.id()));
        long stayed = world.streams("516575", NOW.plus(Duration.ofMinutes(15))).stream()
                .filter(s -> ids.contains(s.id()))
                .count();
        assertThat(ids).hasSameSizeAs(now);
        assertThat(stayed).isBetween((long) (0.85 * now.size()), (long) now.size() - 1);
        assertThat(now)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(StreamState::viewers)
                        .reversed()
                        .thenComparing(StreamState::id));
        assertThat(now.get(0).viewers())
                .isGreaterThan(100 * now.get(now.size() / 2).viewers());
    }

    @Test
    void topGamesAreSortedByTheirViewers() {
        List<GameState> top = world.topGames(NOW);
        assertThat(top).hasSize(20).extracting(GameState::id).containsAll(TRACKED);
        long[] viewers = top.stream()
                .mapToLong(g -> world.streams(g.id(), NOW).stream()
                        .mapToLong(StreamState::viewers)
                        .sum())
                .toArray();
        assertThat(viewers).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void usersAndChannelsCanBeFoundById() {
        StreamState stream = world.streams("33214", NOW).get(0);
        assertThat(world.userById(stream.userId(), NOW).orElseThrow().login()).isEqualTo(stream.userLogin());
        assertThat(world.userByLogin(stream.userLogin(), NOW).orElseThrow().id())
                .isEqualTo(stream.userId());
        assertThat(world.userByLogin("nobody_zzzzzzzz", NOW)).isEmpty();
        VideoState video = world.search(search("fortnite"), NOW).get(0);
        assertThat(world.channel(video.channelId(), NOW).orElseThrow().title()).isEqualTo(video.channelTitle());
        assertThat(world.uploads(video.channelId(), NOW, 0, 500).orElseThrow().items())
                .extracting(VideoState::id)
                .contains(video.id());
    }

    @Test
    void onlyKnownCategoriesHaveCharts() {
        assertThat(world.chart("US", "20", NOW).orElseThrow()).hasSize(100);
        assertThat(world.chart("US", "", NOW).orElseThrow()).hasSize(200);
        assertThat(world.chart("US", "99", NOW)).isEmpty();
        assertThat(world.chart("JP", "20", NOW)).isNotEqualTo(world.chart("BR", "20", NOW));
    }

    @SuppressWarnings("unchecked")
    private static List<GroundTruth.GameTruth> games(SyntheticWorld of) {
        return (List<GroundTruth.GameTruth>)
                java.util.Objects.requireNonNull(of.truth(NOW).get("games"));
    }

    private static Set<String> ids(List<VideoState> videos) {
        Set<String> ids = new HashSet<>();
        videos.forEach(v -> ids.add(v.id()));
        return ids;
    }

    private static SearchQuery search(String text) {
        return query(text, SearchQuery.Order.RELEVANCE);
    }

    private static SearchQuery byDate(String text) {
        return query(text, SearchQuery.Order.DATE);
    }

    private static SearchQuery query(String text, SearchQuery.Order order) {
        return new SearchQuery(
                text, order, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
