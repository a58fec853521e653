package com.aurastream.intel.analysis.title;

import com.aurastream.intel.snapshot.Video;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The language of a title: as declared, else by script, else by its function words, else unknown. */
final class TitleLanguage {

    static final String UNKNOWN = "unknown";

    private static final Map<String, Pattern> SCRIPTS = scripts();
    private static final Set<String> NO_LANGUAGE = Set.of("zxx", "und", "mul", "mis", "");
    private static final Map<String, String> OLD_CODES =
            Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh", "sr");

    private TitleLanguage() {}

    private static Map<String, Pattern> scripts() {
        Map<String, Pattern> scripts = new LinkedHashMap<>();
        scripts.put("ja", Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]"));
        scripts.put("ko", Pattern.compile("\\p{IsHangul}"));
        scripts.put("zh", Pattern.compile("\\p{IsHan}"));
        scripts.put("th", Pattern.compile("\\p{IsThai}"));
        scripts.put("he", Pattern.compile("\\p{IsHebrew}"));
        scripts.put("ur", Pattern.compile("[ٹڈڑے]"));
        scripts.put("fa", Pattern.compile("[پچژگ]"));
        scripts.put("ar", Pattern.compile("\\p{IsArabic}"));
        scripts.put("uk", Pattern.compile("[іїєґІЇЄҐ]"));
        scripts.put("ru", Pattern.compile("\\p{IsCyrillic}"));
        scripts.put("el", Pattern.compile("\\p{IsGreek}"));
        scripts.put("hi", Pattern.compile("\\p{IsDevanagari}"));
        scripts.put("bn", Pattern.compile("\\p{IsBengali}"));
        scripts.put("ta", Pattern.compile("\\p{IsTamil}"));
        scripts.put("ka", Pattern.compile("\\p{IsGeorgian}"));
        scripts.put("hy", Pattern.compile("\\p{IsArmenian}"));
        return scripts;
    }

    /** ISO 639 code of the video's language, or {@link #UNKNOWN}. */
    static String of(Video video, List<TitleToken> tokens) {
        return declared(video).orElseGet(() -> recognised(video.title(), tokens));
    }

    /** The code of the declared language, if it is one. */
    static Optional<String> declared(Video video) {
        return video.language().map(TitleLanguage::primary).filter(code -> !NO_LANGUAGE.contains(code));
    }

    private static String primary(String tag) {
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return OLD_CODES.getOrDefault(code, code);
    }

    private static String recognised(String title, List<TitleToken> tokens) {
        for (Map.Entry<String, Pattern> script : SCRIPTS.entrySet()) {
            if (script.getValue().matcher(title).find()) {
                return script.getKey();
            }
        }
        return byFunctionWords(tokens);
    }

    /** The language with the most function words in the title, when it leads alone. */
    private static String byFunctionWords(List<TitleToken> tokens) {
        String best = UNKNOWN;
        long most = 0;
        boolean alone = false;
        for (Map.Entry<String, Set<String>> language : StopWords.byLanguage().entrySet()) {
            long hits = tokens.stream()
                    .filter(t -> language.getValue().contains(t.text()))
                    .count();
            alone = hits > most || (alone && hits < most);
            if (hits > most) {
                most = hits;
                best = language.getKey();
            }
        }
        return alone ? best : UNKNOWN;
    }
}
