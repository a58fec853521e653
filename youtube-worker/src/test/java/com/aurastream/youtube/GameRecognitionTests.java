package com.aurastream.youtube;

import static com.aurastream.intel.testing.Videos.aVideo;
import static com.aurastream.youtube.Fixtures.APEX;
import static com.aurastream.youtube.Fixtures.FORTNITE;
import static com.aurastream.youtube.Fixtures.GTA;
import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.snapshot.Video;
import com.aurastream.intel.testing.Videos;
import java.util.List;
import org.junit.jupiter.api.Test;

class GameRecognitionTests {

    private final GameRecognition recognition = new GameRecognition(List.of(FORTNITE, APEX, GTA));

    private List<String> recognised(Videos video) {
        return recognition.recognise(video.build().video());
    }

    @Test
    void theTitleNamesTheGame() {
        assertThat(recognised(aVideo().title("I won FORTNITE with no guns"))).containsExactly("fortnite");
        assertThat(recognised(aVideo().title("Apex   Legends: ranked"))).containsExactly("apex_legends");
        assertThat(recognised(aVideo().title("Solo win #fortnite"))).containsExactly("fortnite");
    }

    @Test
    void phrasesWrittenAsOneWordCount() {
        assertThat(recognised(aVideo().title("clutch #ApexLegends"))).containsExactly("apex_legends");
        assertThat(recognised(aVideo().title("GTA5 speedrun"))).containsExactly("gta");
    }

    @Test
    void partsOfWordsDoNotCount() {
        assertThat(recognised(aVideo().title("fortnitely news"))).isEmpty();
        assertThat(recognised(aVideo().title("Apex of my legends"))).isEmpty();
        assertThat(recognised(aVideo().title("gta 52"))).isEmpty();
    }

    @Test
    void aTitleMayNameSeveral() {
        assertThat(recognised(aVideo().title("Fortnite vs GTA Online"))).containsExactly("fortnite", "gta");
    }

    @Test
    void oneGameInTheTagsIsEnoughAndTwoAreSpam() {
        assertThat(recognised(aVideo().title("unbelievable").tags("funny", "fortnite")))
                .containsExactly("fortnite");
        assertThat(recognised(aVideo().title("unbelievable").tags("fortnite", "gta 5")))
                .isEmpty();
    }

    @Test
    void tagsDoNotRunIntoOneAnother() {
        assertThat(recognised(aVideo().title("unbelievable").tags("apex", "legends")))
                .isEmpty();
    }

    @Test
    void tagsAreNotBelievedOutsideGaming() {
        Video film = aVideo().title("The film").tags("fortnite").build().video();
        Video elsewhere = new Video(
                film.id(),
                film.channelId(),
                film.channelTitle(),
                film.title(),
                film.tags(),
                film.publishedAt(),
                film.duration(),
                film.format(),
                "24",
                film.language(),
                film.thumbnailUrl());
        assertThat(recognition.recognise(elsewhere)).isEmpty();
    }
}
