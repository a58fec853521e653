package com.aurastream.clipradar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aurastream.clipradar.ScriptedClips.Asked;
import com.aurastream.intel.runtime.RunStoppedException;
import com.aurastream.intel.snapshot.ObservedClip;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipListingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:30Z");
    private static final Instant SINCE = NOW.minus(Duration.ofHours(6));
    private static final String GAME = "33214";

    private final ScriptedClips twitch = new ScriptedClips(new SettableClock(NOW));
    private final List<ObservedClip> kept = new ArrayList<>();
    private final ClipListing listing = new ClipListing(twitch, Settings.usual());

    @Test
    void windowsAdjoinCoverTheTimeAndKeepToMinutes() {
        list();
        List<Asked> asked = twitch.asked();
        assertThat(asked.get(0).until()).isEqualTo(Instant.parse("2026-11-23T12:01:00Z"));
        assertThat(asked.get(asked.size() - 1).from()).isEqualTo(Instant.parse("2026-11-23T06:00:00Z"));
        IntStream.range(1, asked.size()).forEach(i -> assertThat(asked.get(i).until())
                .isEqualTo(asked.get(i - 1).from()));
        assertThat(asked).allSatisfy(window -> assertThat(window.length()).isLessThanOrEqualTo(Duration.ofHours(1)));
    }

    @Test
    void clipsOfAllWindowsComeTogether() {
        twitch.add("a", GAME, NOW.minusSeconds(10), 5);
        twitch.add("b", GAME, NOW.minus(Duration.ofHours(5)), 50);
        twitch.add("too-old", GAME, NOW.minus(Duration.ofHours(8)), 500);
        twitch.add("another-game", "27471", NOW.minusSeconds(10), 5);
        Listing listed = list();
        assertThat(listed.ids()).containsExactlyInAnyOrder("b", "a");
        assertThat(ScriptedClips.ids(kept)).containsExactly("a", "b");
        assertThat(listed.newest()).contains(NOW);
        assertThat(listed.complete()).isTrue();
    }

    @Test
    void windowThatIsNotWhollySeenIsHalvedUntilItIs() {
        IntStream.range(0, 60).forEach(i -> twitch.add("c" + i, GAME, NOW.minusSeconds(60L * i), i));
        twitch.listsAtMost(20);
        Listing listed = list();
        assertThat(listed.ids()).hasSize(60);
        assertThat(twitch.asked()).hasSizeBetween(10, 16);
    }

    @Test
    void clipOfAnotherCategoryIsNotKept() {
        twitch.add("a", GAME, NOW.minusSeconds(10), 5);
        twitch.mixUp("27471", GAME);
        assertThat(listing.of("27471", SINCE, NOW, kept::addAll, () -> {}).ids())
                .isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void whatCannotBeSeenInTheShortestWindowMakesTheListingPartial() {
        IntStream.range(0, 60).forEach(i -> twitch.add("c" + i, GAME, NOW.minusSeconds(i), i));
        twitch.listsAtMost(20);
        Listing listed = list();
        assertThat(listed.complete()).isFalse();
        assertThat(listed.ids()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(twitch.asked())
                .filteredOn(window -> window.from().isAfter(SINCE))
                .allSatisfy(window -> assertThat(window.length()).isGreaterThanOrEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void sourceWithoutEndCostsNoMoreThanTheBounds() {
        twitch.neverEnds();
        Listing listed = list();
        assertThat(listed.complete()).isFalse();
        assertThat(twitch.asked()).hasSize(Settings.usual().sweeps());
    }

    @Test
    void thousandClipsMayHaveBeenCutOffSoTheWindowIsHalved() {
        IntStream.range(0, 1_000).forEach(i -> twitch.add("c" + i, GAME, NOW.minusSeconds(i), i));
        assertThat(list().complete()).isTrue();
        assertThat(twitch.asked()).hasSize(7 + 2 + 2);
    }

    @Test
    void failureIsTheCallersAffair() {
        twitch.goesDownFor(GAME);
        assertThatExceptionOfType(SourceException.class).isThrownBy(this::list);
    }

    @Test
    void runThatMustEndEndsBetweenTwoWindows() {
        assertThatExceptionOfType(RunStoppedException.class)
                .isThrownBy(() -> listing.of(GAME, SINCE, NOW, kept::addAll, () -> {
                    if (twitch.asked().size() == 2) {
                        throw new RunStoppedException("SIGTERM");
                    }
                }));
        assertThat(twitch.asked()).hasSize(2);
    }

    private Listing list() {
        return listing.of(GAME, SINCE, NOW, kept::addAll, () -> {});
    }
}
