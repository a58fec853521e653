package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.snapshot.LanguageShare;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a directory in one language.
 *
 * @param language ISO 639-1 code, or {@code other}
 * @param streams streams in it
 * @param viewers their viewers
 * @param viewersPerStream mean viewers per stream
 */
public record LanguageCompetition(String language, int streams, long viewers, double viewersPerStream) {

    /** Most viewers first, then by code; languages without a stream are left out. */
    static List<LanguageCompetition> of(List<LanguageShare> shares) {
        return shares.stream()
                .filter(share -> share.streams() > 0)
                .sorted(Comparator.comparingLong(LanguageShare::viewers)
                        .reversed()
                        .thenComparing(LanguageShare::language))
                .map(share -> new LanguageCompetition(
                        share.language(), share.streams(), share.viewers(), (double) share.viewers() / share.streams()))
                .toList();
    }
}
