package com.aurastream.intel.analysis.title;

/**
 * How long titles are.
 *
 * @param medianCharacters median number of characters (code points)
 * @param lowerQuartile a quarter of the titles have fewer characters
 * @param upperQuartile a quarter have more
 * @param medianWords median number of words
 * @param medianCharactersHigh median of the best third
 * @param medianCharactersLow median of the lower half
 * @param n how many titles
 */
public record TitleLengths(
        double medianCharacters,
        double lowerQuartile,
        double upperQuartile,
        double medianWords,
        double medianCharactersHigh,
        double medianCharactersLow,
        int n) {}
