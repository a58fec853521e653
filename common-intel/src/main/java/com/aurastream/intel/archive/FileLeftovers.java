package com.aurastream.intel.archive;

import com.aurastream.intel.archive.RetentionArchive.FileRemoval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files in the table {@code asset_leftover}, which lost what is known of their references. */
final class FileLeftovers {

    private final JdbcTemplate jdbc;

    FileLeftovers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of them, those first that have waited longest. */
    List<String> some(int limit) {
        return jdbc.queryForList(
                "select sha256 from asset_leftover order by since, sha256 limit ?", String.class, limit);
    }

    /**
     * Removes a file that nothing refers to, and forgets that it was left over either way; to be called in a transaction. The lock makes
     * it wait for references that are being made, see {@code asset_referred_to}.
     *
     * @return whether there was a file, and it is gone
     */
    boolean remove(String sha256, FileRemoval removal) {
        if (jdbc.queryForList("select 1 from asset_leftover where sha256 = ? for update skip locked", sha256)
                .isEmpty()) {
            return false;
        }
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, sha256);
        boolean referredTo = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from generation_asset where sha256 = ?)", Boolean.class, sha256));
        boolean removed = !referredTo && removed(sha256, removal);
        jdbc.update("delete from asset_leftover where sha256 = ?", sha256);
        return removed;
    }

    private static boolean removed(String sha256, FileRemoval removal) {
        try {
            return removal.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + sha256 + " could not be removed", e);
        }
    }
}
