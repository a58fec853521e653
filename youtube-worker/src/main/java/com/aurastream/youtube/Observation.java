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
 * what is known of a game is missing at once, it is the answer that is doubted, not the videos.
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

    /**
     * Reads videos of a game until all are read or the source gives no more.
     *
     * @param due ids to be read
     * @param known how many videos of the game are known in all
     */
    Result observe(String game, List<String> due, int known) {
        List<String> unproven = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int read = 0;
        try {
            for (List<String> page : Pages.of(due)) {
                run.checkpoint();
                read += statisticsRefused == null
                        ? statistics(game, page, unproven, missing)
                        : videos(game, page, missing);
            }
            for (List<String> page : Pages.of(unproven)) {
                run.checkpoint();
                read += videos(game, page, missing);
            }
        } catch (SourceException e) {
            return new Result(read, Optional.of(e));
        }
        markGone(game, missing, known);
        return new Result(read, Optional.empty());
    }

    /** Why batch statistics were refused in this run; absent when they were not. */
    Optional<SourceException> statisticsRefused() {
        return Optional.ofNullable(statisticsRefused);
    }

    private int statistics(String game, List<String> page, List<String> unproven, List<String> missing) {
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
        unproven.addAll(answer.missing());
        return answer.samples().size();
    }

    private int videos(String game, List<String> page, List<String> missing) {
        Videos answer = youtube.videos(page);
        archive.save(game, answer.found());
        missing.addAll(answer.missing());
        return answer.found().size();
    }

    private void markGone(String game, List<String> missing, int known) {
        if (missing.size() >= ENOUGH_TO_DOUBT && missing.size() * 2 > known) {
            log.warn(
                    "{} of {} known videos of {} are missing at once; none is taken for gone",
                    missing.size(),
                    known,
                    game);
        } else if (!missing.isEmpty()) {
            archive.markGone(missing, run.startedAt());
        }
    }

    /**
     * What became of a game's readings.
     *
     * @param read how many videos were read
     * @param stopped why not all that were due; absent when all were
     */
    record Result(int read, Optional<SourceException> stopped) {}
}
