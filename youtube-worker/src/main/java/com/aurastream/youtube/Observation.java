package com.aurastream.youtube;

import com.aurastream.intel.archive.VideoArchive;
import com.aurastream.intel.runtime.JobRun;
import com.aurastream.intel.source.SourceException;
import com.aurastream.intel.source.SourceException.Unavailable;
import com.aurastream.intel.source.youtube.YouTubeSource;
import com.aurastream.intel.source.youtube.YouTubeSource.Statistics;
import com.aurastream.intel.source.youtube.YouTubeSource.Videos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads known videos again, in one run. Batch statistics have an allowance of their own, so they are asked first; once they
 * are refused, the rest of the run asks for whole videos at general units, youngest videos first.
 *
 * <p>Batch statistics are not atomic, so a video missing there is looked up once more, and only then is it gone. When most of
 * what was looked up is missing, it is the answer that is doubted, not the videos.
 */
final class Observation {

    private static final Logger log = LoggerFactory.getLogger(Observation.class);
    private static final int ENOUGH_TO_DOUBT = 10;

    private final YouTubeSource youtube;
    private final VideoArchive archive;
    private final JobRun run;
    private @Nullable SourceException statisticsRefused;

    Observation(YouTubeSource youtube, VideoArchive archive, JobRun run) {
        this.youtube = youtube;
        this.archive = archive;
        this.run = run;
    }

    /** Reads videos of a game until all are read or the source gives no more. */
    Result observe(String game, List<String> due) {
        List<String> missing = new ArrayList<>();
        int read = 0;
        try {
            for (List<String> page : Pages.of(due)) {
                run.checkpoint();
                read += statisticsRefused == null ? statistics(game, page, missing) : videos(game, page, missing);
            }
            read += lookUp(game, missing, due.size());
        } catch (SourceException e) {
            return new Result(read, Optional.of(e));
        }
        return new Result(read, Optional.empty());
    }

    /** Why batch statistics were refused in this run; absent when they were not. */
    Optional<SourceException> statisticsRefused() {
        return Optional.ofNullable(statisticsRefused);
    }

    private int statistics(String game, List<String> page, List<String> missing) {
        Statistics answer;
        try {
            answer = youtube.statistics(page);
        } catch (Unavailable e) {
            throw e;
        } catch (SourceException e) {
            log.warn("batch statistics are refused, general units are spent instead for the rest of the run", e);
            statisticsRefused = e;
            return videos(game, page, missing);
        }
        archive.saveSamples(answer.samples());
        missing.addAll(answer.missing());
        return answer.samples().size();
    }

    private int videos(String game, List<String> page, List<String> missing) {
        Videos answer = youtube.videos(page);
        archive.save(game, answer.found());
        missing.addAll(answer.missing());
        return answer.found().size();
    }

    private int lookUp(String game, List<String> missing, int due) {
        List<String> gone = new ArrayList<>();
        int read = 0;
        for (List<String> page : Pages.of(missing)) {
            run.checkpoint();
            read += videos(game, page, gone);
        }
        if (gone.size() >= ENOUGH_TO_DOUBT && gone.size() * 2 > due) {
            log.warn("{} of {} videos of {} are missing in the answer; none is taken for gone", gone.size(), due, game);
        } else if (!gone.isEmpty()) {
            archive.markGone(gone, run.startedAt());
        }
        return read;
    }

    /**
     * What became of a game's readings.
     *
     * @param read how many videos were read
     * @param stopped why not all that were due; absent when all were
     */
    record Result(int read, Optional<SourceException> stopped) {}
}
