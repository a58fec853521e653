package com.aurastream.intel.metric;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of PromQL as it takes to find the metrics in an expression. */
final class PromQl {

    private static final Pattern BY_NAME = Pattern.compile("__name__=~\"([^\"]*)\"");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])([a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS =
            Set.of("by", "without", "on", "ignoring", "and", "or", "unless", "bool", "offset", "inf", "nan", "m", "h");

    private PromQl() {}

    /** The names of the metrics that an expression reads. */
    static Set<String> metrics(String expression) {
        Set<String> found = new TreeSet<>();
        Matcher byName = BY_NAME.matcher(expression);
        while (byName.find()) {
            found.addAll(Arrays.asList(byName.group(1).split("\\|")));
        }
        String rest = STRING.matcher(expression).replaceAll("");
        rest = LABELS.matcher(
                        RANGE.matcher(SELECTOR.matcher(rest).replaceAll("")).replaceAll(""))
                .replaceAll(" ");
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            if (!WORDS.contains(name.group(1))) {
                found.add(name.group(1));
            }
        }
        return found;
    }
}
