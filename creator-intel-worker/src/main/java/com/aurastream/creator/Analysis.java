package com.aurastream.creator;

import com.aurastream.intel.analysis.idea.VideoIdeaGenerator;
import com.aurastream.intel.analysis.scoring.CategoryScorer;
import com.aurastream.intel.analysis.scoring.CategoryScores;
import com.aurastream.intel.analysis.title.TitleAnalyzer;
import com.aurastream.intel.analysis.viral.ViralAnalysis;
import com.aurastream.intel.analysis.viral.ViralDetector;
import com.aurastream.intel.cache.DocumentKey;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Method;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One of the results that are made of a game's videos.
 *
 * @param key where it is published
 * @param method how it is made
 * @param analyzer makes it
 * @param sufficient whether there were enough videos for it
 * @param <T> the result's type
 */
record Analysis<T>(DocumentKey<T> key, Method method, Function<GameAnalysis, T> analyzer, Predicate<T> sufficient) {

    /** All of them, in the order of work. */
    static List<Analysis<?>> all() {
        return List.of(
                new Analysis<>(
                        IntelKeys.TITLE_INTEL,
                        new Method(TitleAnalyzer.METHOD, TitleAnalyzer.VERSION),
                        GameAnalysis::titles,
                        titles -> titles.sufficiency().sufficient()),
                new Analysis<>(
                        IntelKeys.VIRAL_ANALYSIS,
                        new Method("viral.residual", 1),
                        game -> ViralDetector.detect(game.videos(), game.asOf()),
                        ViralAnalysis::sufficient),
                new Analysis<>(
                        IntelKeys.CATEGORY_SCORES,
                        new Method("scores.robust", 1),
                        game -> CategoryScorer.score(game.videos(), game.asOf()),
                        CategoryScores::sufficient),
                new Analysis<>(
                        IntelKeys.VIDEO_IDEAS,
                        new Method(VideoIdeaGenerator.METHOD, VideoIdeaGenerator.VERSION),
                        game -> VideoIdeaGenerator.generate(game.videos(), game.titles(), game.asOf()),
                        ideas -> ideas.sufficiency().sufficient()));
    }
}
