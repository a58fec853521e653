package com.aurastream.intel.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a migration, cut at semicolons that stand in no comment, text or function body.
 *
 * @param statements in order
 */
record MigrationScript(List<Statement> statements) {

    /** Comments, texts and bodies in dollars: whatever is no SQL of the migration itself. */
    private static final Pattern FOREIGN =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$\\$.*?\\$\\$", Pattern.DOTALL);

    private static final Pattern ALLOWANCE = Pattern.compile("-- compatible: (\\S.{9,})");

    /**
     * One statement.
     *
     * @param sql in lower case, in one line, without comments; what is quoted is empty
     * @param allowed whether a comment {@code -- compatible: REASON} in it or before it says why the version before can live with it
     */
    record Statement(String sql, boolean allowed) {}

    static MigrationScript of(String text) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        boolean allowed = false;
        int from = 0;
        Matcher foreign = FOREIGN.matcher(text);
        while (foreign.find()) {
            allowed = cut(text.substring(from, foreign.start()), sql, allowed, statements);
            allowed |= ALLOWANCE.matcher(foreign.group()).find();
            sql.append(foreign.group().startsWith("'") ? "''" : " ");
            from = foreign.end();
        }
        cut(text.substring(from) + ";", sql, allowed, statements);
        return new MigrationScript(List.copyOf(statements));
    }

    /** Takes in text without anything foreign; at each semicolon a statement ends. */
    private static boolean cut(String text, StringBuilder sql, boolean allowed, List<Statement> statements) {
        String[] pieces = text.split(";", -1);
        boolean still = allowed;
        for (int i = 0; i < pieces.length; i++) {
            sql.append(pieces[i]);
            if (i < pieces.length - 1) {
                String line = sql.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
                if (!line.isEmpty()) {
                    statements.add(new Statement(line, still));
                    still = false;
                }
                sql.setLength(0);
            }
        }
        return still;
    }
}
