package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MigrationRulesTests {

    /** The last migration of the first release. Nothing ran on the database before it, so what these did harmed nobody. */
    private static final int FIRST_RELEASE = 11;

    @Test
    void eachMigrationLeavesTheVersionBeforeItRunning() {
        Map<Integer, List<String>> findings = new TreeMap<>();
        migrations().forEach((version, script) -> {
            List<String> found = MigrationRules.findings(script);
            if (version > FIRST_RELEASE && !found.isEmpty()) {
                findings.put(version, found);
            }
        });
        assertThat(findings)
                .as("see docs/operations.md, upgrade; a comment '-- compatible: REASON' before a statement allows it")
                .isEmpty();
    }

    /** The rules see what is there: these would not be let through today. */
    @Test
    void whatTheFirstReleaseDidToItsOwnTablesIsFound() {
        Map<Integer, Integer> findings = new TreeMap<>();
        migrations()
                .forEach((version, script) ->
                        findings.put(version, MigrationRules.findings(script).size()));
        findings.keySet().removeIf(version -> version > FIRST_RELEASE);
        findings.values().removeIf(found -> found == 0);
        // an index on video; one on document; 13 indexes, 2 triggers and 4 tables whose text may be null from then on
        assertThat(findings).isEqualTo(Map.of(5, 1, 7, 1, 11, 19));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table clip",
                "alter table clip drop column title",
                "alter table clip drop title",
                "drop trigger counted on clip",
                "alter table clip rename column title to heading",
                "alter table clip rename to moments",
                "alter table clip alter column views type integer",
                "alter table clip alter views set data type integer",
                "alter table clip alter column video_id set not null",
                "alter table clip alter column url drop not null",
                "alter table clip alter column views drop default",
                "alter table clip add column game text not null",
                "alter table clip add column a text default '', add column b text not null",
                "alter table clip add column share numeric(10, 2) not null",
                "ALTER TABLE clip\n    ADD game text NOT NULL",
                "alter table clip add constraint known check (views >= 0)",
                "alter table clip add unique (url)",
                "alter table clip add foreign key (game_id) references game (id)",
                "create unique index clip_url on clip (url)",
                "create index clip_url on clip (url)",
                "create trigger counted after insert on clip for each row execute function count_it()",
                "update clip set title = 'x'",
                "delete from clip where title is null",
                "truncate clip",
                "create table other (id text); drop table clip"
            })
    void whatTheVersionBeforeCouldNotLiveWithIsRefused(String script) {
        assertThat(MigrationRules.findings(script)).hasSize(1);
        assertThat(MigrationRules.findings("-- it is empty\n" + script)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table moment (id text primary key, title text not null); create unique index moment_title on moment (title)",
                "alter table clip add column game text",
                "alter table clip add column game text not null default ''",
                "alter table clip add column rank bigint generated always as identity",
                "alter table clip alter column views set default 0",
                "alter table clip alter column title set storage external",
                "create index concurrently clip_url on clip (url)",
                "insert into game (id) values ('drop table clip; update clip')",
                "-- drop table clip;\ncreate table moment (id text)",
                "create function f() returns trigger language plpgsql as $$ begin delete from clip; return null; end $$",
                "-- compatible: nothing reads the table since version 3\ndrop table clip",
                "drop table clip -- compatible: nothing reads the table since version 3\n"
            })
    void whatItCanLiveWithIsLetThrough(String script) {
        assertThat(MigrationRules.findings(script)).isEmpty();
    }

    @Test
    void anAllowanceIsForOneStatementAndNeedsAReason() {
        String allowed = "-- compatible: nothing reads the table since version 3\ndrop table clip;\n";
        assertThat(MigrationRules.findings(allowed + "drop table video;")).hasSize(1);
        assertThat(MigrationRules.findings("-- compatible:\ndrop table clip;")).hasSize(1);
    }

    private static Map<Integer, String> migrations() {
        Map<Integer, String> scripts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")) {
                String name = String.valueOf(file.getFilename());
                scripts.put(
                        Integer.valueOf(name.substring(1, name.indexOf("__"))),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return scripts;
    }
}
