package com.aurastream.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "minecraft; I built a Minecraft house; true",
                "craft; I built a Minecraft house; false",
                "gta 6; GTA6 leak; false",
                "gta 6; Is GTA 6 out?; true",
                "gta 5 / gta online; GTA Online heist; true",
                "gta 5|gta online; GTA 5 heist; true",
                "gta 5|gta online; GTA 4 heist; false",
                "minecraft -mod; Minecraft mod; false",
                "minecraft -mod; Minecraft house; true",
                "マインクラフト; 【マインクラフト実況】家; true",
                "'call of duty: warzone'; Call of Duty®: Warzone™ win; true"
            })
    void allWordsOfOneAlternativeMustStandInTheText(String query, String text, boolean found) {
        assertThat(SearchText.parse(query).matches(SearchText.normalise(text))).isEqualTo(found);
    }
}
