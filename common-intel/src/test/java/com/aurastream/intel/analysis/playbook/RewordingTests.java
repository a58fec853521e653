package com.aurastream.intel.analysis.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewordingTests {

    private static final List<String> GAMES = List.of("Fortnite", "VALORANT", "Roblox", "Apex Legends");
    private static final String HEADLINE =
            "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its"
                    + " typical hour.";
    private static final String SUMMARY =
            "3 hours of the plan, in Fortnite and VALORANT, are reliably better than their game's typical hour; Apex Legends has too"
                    + " little history. Roblox has the most room: 2.26 times the viewers per stream of the middle one of 5 games"
                    + " (90 % interval 2.06 to 2.49). In Roblox a title in Portuguese with “wait for it... 24” has 3.00 times the"
                    + " odds of the best third (90 % interval 1.82 to 4.95).";

    private final Rewording rewording = new Rewording(playbook(HEADLINE, SUMMARY), GAMES);

    @Test
    void theSameWordsAreNoFlaw() {
        assertThat(rewording.flaw(HEADLINE, SUMMARY)).isEmpty();
    }

    @Test
    void otherWordsThatSayTheSameAreTaken() {
        assertThat(rewording.flaw(
                        "In Valorant, Tuesday 24 November, 20:00 UTC stands out with 1.58 times the viewers per stream of its"
                                + " typical hour.",
                        "Put differently: in Fortnite and VALORANT there are 3 hours of the plan that are reliably better than"
                                + " their game's typical hour. Apex Legends has too little history. The most room is in Roblox,"
                                + " which has 2.26 times the viewers per stream of the middle one of 5 games (90% interval 2.06 to"
                                + " 2.49). A Roblox title in Portuguese with “wait for it... 24” has 3.00 times the odds of the"
                                + " best third (90 % interval 1.82 to 4.95)."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another number, a spelled-out one, a lost one, another unit
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.85 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: twice the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 % the viewers per stream of its typical hour.",
                // another time, another day, no zone
                "The hour that stands out is Tuesday 24 November, 21:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Wednesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                // another game, no game, a name that is none of ours
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in Fortnite: 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC: 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its Ninja hour.",
                // another relation, a negation, a claim, an address, a question, a second sentence, nothing, too much
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the hour of its typical stream.",
                "The hour that stands out is not Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: guaranteed 1.58 times the viewers per stream of its typical hour.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour, see www.",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour, see https://room",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour?",
                "The hour that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour. It has room.",
                "The hour that stands out is Tuesday 24 November,\n20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                "**The hour** that stands out is Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
                "",
                "The hour that stands out, that is the hour that stands out, is, so to say, and this is what it is, and what it says here and there, that is then and now, and so it is and was, Tuesday 24 November, 20:00 UTC in VALORANT: 1.58 times the viewers per stream of its typical hour.",
            })
    void aHeadlineThatSaysSomethingElseIsRefused(String headline) {
        assertThat(rewording.flaw(headline, SUMMARY)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // numbers of two games, names of two verdicts and quoted words change places or are lost
                "Roblox has the most room: 3.00 times|Roblox has the most room: 2.26 times",
                "in Fortnite and VALORANT|in Fortnite and Apex Legends",
                "Apex Legends has too|VALORANT has too",
                "(90 % interval 2.06 to 2.49)|(90 % interval 2.49 to 2.06)",
                "“wait for it... 24”|“wait for it... 25”",
                "has 3.00 times the odds of the best third|has 3.00 times the best third",
                "; Apex Legends has too little history.|.",
                "are reliably better|are not reliably better",
                "has too little history|has history",
                "one of 5 games|one of 8 games",
            })
    void aSummaryThatSaysSomethingElseIsRefused(String change) {
        String[] pair = change.split("\\|", -1);
        String there = SUMMARY.contains(pair[0]) ? pair[0] : pair[1];
        String other = there.equals(pair[0]) ? pair[1] : pair[0];
        assertThat(SUMMARY).contains(there);
        assertThat(rewording.flaw(HEADLINE, SUMMARY.replace(there, other))).isPresent();
    }

    @Test
    void theSignsThatStandForNamesCannotBeForged() {
        assertThat(rewording.flaw(HEADLINE.replace("VALORANT", "\uE002"), SUMMARY))
                .contains("it holds signs of no language");
    }

    @Test
    void theReasonNamesTheWordThatIsNew() {
        assertThat(rewording.flaw(HEADLINE.replace("The hour", "The explosive hour"), SUMMARY))
                .contains("the headline brings in the word 'explosive'");
    }

    private static Playbook playbook(String headline, String summary) {
        Instant from = Instant.parse("2026-11-23T11:00:00Z");
        return new Playbook(
                headline, summary, false, from, from, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
