package com.aurastream.intel.analysis.title;

import com.aurastream.intel.snapshot.GameVideos;
import com.aurastream.intel.snapshot.VideoFormat;
import com.aurastream.intel.snapshot.VideoHistory;
import com.aurastream.intel.testing.Videos;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Videos with random words and views, into which tests plant what they want to be found. */
final class TitleWorld {

    private static final List<String> WORDS = List.of(
            "castle", "dragon", "river", "hidden", "village", "tower", "bridge", "island", "diamond", "lava", "zombie",
            "farm", "portal", "garden", "cave", "storm", "pirate", "robot", "wizard", "desert");

    private final Random random;

    TitleWorld(long seed) {
        random = new Random(seed);
    }

    /** Three random words. */
    String words() {
        return word() + " " + word() + " " + word();
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Views spread over two orders of magnitude, multiplied. */
    long views(double factor) {
        return Math.round(factor * 10_000 * Math.exp(random.nextGaussian()));
    }

    /** Views of the videos dealt out anew. */
    GameVideos shuffled(GameVideos game) {
        List<VideoHistory> videos = game.videos();
        List<Long> views =
                new ArrayList<>(videos.stream().map(v -> v.latest().views()).toList());
        java.util.Collections.shuffle(views, random);
        List<VideoHistory> result = new ArrayList<>();
        for (int i = 0; i < videos.size(); i++) {
            var old = videos.get(i).latest();
            result.add(new VideoHistory(
                    videos.get(i).video(),
                    List.of(new com.aurastream.intel.snapshot.VideoSample(
                            old.observedAt(), views.get(i), old.likes(), old.comments()))));
        }
        return new GameVideos(game.game(), result, game.baselines());
    }

    /** Videos of one long-form day each, every channel with three of them. */
    static GameVideos game(String game, int count, IntFunction<Videos> video) {
        List<VideoHistory> videos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            videos.add(video.apply(i).id(String.format("video-%05d", i)).build());
        }
        return Videos.ofGame(game, videos);
    }

    /** A game in which every tenth video says "treasure hunt" and has six times the views, and some have a tag. */
    GameVideos withTreasure(int count) {
        return game("fortnite", count, i -> {
            boolean planted = i % 10 == 0;
            return Videos.aVideo()
                    .channel("channel-" + i % (count / 3))
                    .title((planted ? "Treasure Hunt " : "") + words())
                    .tags(planted ? new String[] {"treasure"} : new String[] {})
                    .publishedHoursAgo(5 + i % 100)
                    .format(VideoFormat.LONG)
                    .views(views(planted ? 6 : 1));
        });
    }
}
