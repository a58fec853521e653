package com.aurastream.youtube;

import static com.aurastream.youtube.Fixtures.FORTNITE;
import static com.aurastream.youtube.Fixtures.GTA;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.testing.SettableClock;
import com.aurastream.intel.testing.Videos;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscoveryTests {

    private final ScriptedYouTube youtube = new ScriptedYouTube(new SettableClock(Videos.NOW));

    private Discovery.Result find(int searches, Set<String> known) {
        return new Discovery(youtube, searches).find(FORTNITE, Videos.NOW, known);
    }

    @Test
    void everyOrderIsTriedBeforeAnySecondPage() {
        youtube.finds("fortnite/viewCount", "a", "d")
                .finds("fortnite/date", "b")
                .finds("fortnite/relevance", "c");
        assertThat(find(8, Set.of()).videoIds()).containsExactly("a", "b", "c", "d");
        assertThat(youtube.calls())
                .containsExactly(
                        "search fortnite/viewCount",
                        "search fortnite/date",
                        "search fortnite/relevance",
                        "search fortnite/viewCount");
    }

    @Test
    void everyQueryOfTheGameIsTried() {
        youtube.finds("gta 5/viewCount", "a").finds("gta online/viewCount", "b");
        assertThat(new Discovery(youtube, 8).find(GTA, Videos.NOW, Set.of()).videoIds())
                .containsExactly("a", "b");
        assertThat(youtube.calls()).hasSize(6);
    }

    @Test
    void aPageWithoutAnythingNewEndsItsLane() {
        youtube.finds("fortnite/viewCount", "a b", "c").finds("fortnite/date", "b known", "never");
        assertThat(find(8, Set.of("known")).videoIds()).containsExactly("a", "b", "c");
        assertThat(youtube.calls()).hasSize(4);
    }

    @Test
    void searchesAreBounded() {
        youtube.finds("fortnite/viewCount", "1", "2", "3", "4")
                .finds("fortnite/date", "5", "6", "7", "8")
                .finds("fortnite/relevance", "9", "10", "11", "12");
        assertThat(find(8, Set.of()).videoIds()).hasSize(8);
        assertThat(youtube.calls()).hasSize(8);
    }

    @Test
    void whatWasFoundBeforeAFailureIsKept() {
        youtube.finds("fortnite/viewCount", "a")
                .fails("search fortnite/date", new Unavailable("youtube", "down", null));
        Discovery.Result result = find(8, Set.of());
        assertThat(result.videoIds()).containsExactly("a");
        assertThat(result.stopped()).containsInstanceOf(Unavailable.class);
    }
}
