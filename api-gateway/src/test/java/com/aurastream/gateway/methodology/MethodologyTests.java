package com.aurastream.gateway.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.gateway.methodology.Methodology.Chapter;
import com.aurastream.gateway.methodology.Methodology.MethodVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MethodologyTests {

    @Test
    void chapterTellsItsTitleAndTheMethodsThatItExplains() {
        Chapter chapter = Chapter.of("titles", """
                # What titles do

                Method `title.log-odds`, version 3. It replaced `title.log-odds` version 2 and uses `videos` of `youtube:games`.
                """);

        assertThat(chapter.title()).isEqualTo("What titles do");
        assertThat(chapter.methods())
                .containsExactly(new MethodVersion("title.log-odds", 3), new MethodVersion("title.log-odds", 2));
    }

    @Test
    void chapterIsFoundByItsIdAndByAMethod() {
        Methodology methodology = new Methodology(List.of(Chapter.of("titles", "# T\n`title.log-odds` version 1")));

        assertThat(methodology.find("titles")).isPresent();
        assertThat(methodology.find("title.log-odds")).isPresent();
        assertThat(methodology.find("title")).isEmpty();
    }

    @Test
    void packagedChaptersHaveTitles() throws IOException {
        assertThat(Methodology.packaged(new PathMatchingResourcePatternResolver())
                        .chapters())
                .allSatisfy(chapter -> assertThat(chapter.title()).isNotEqualTo(chapter.id()));
    }
}
