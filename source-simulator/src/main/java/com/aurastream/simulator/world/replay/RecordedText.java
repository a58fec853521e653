package com.aurastream.simulator.world.replay;

import com.aurastream.simulator.world.SearchText;
import java.util.List;

/** Makes title and tags of a row into what is served and what is searched. */
final class RecordedText {

    private RecordedText() {}

    static RecordedVideo.Text of(ChartRow row) {
        List<String> tags =
                row.tags().isEmpty() ? List.of() : List.of(row.tags().split(", ", 0));
        return new RecordedVideo.Text(row.title(), tags, SearchText.normalise(row.title() + " | " + row.tags()));
    }
}
