package com.aurastream.intel.archive;

import com.aurastream.intel.archive.MigrationScript.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a migration may not do to tables that are there already, because during an upgrade the version before it runs on the migrated
 * database: it reads and writes as it always did, and it must not wait for long. What is made in the same migration is nobody's yet.
 */
final class MigrationRules {

    private static final Pattern MADE = Pattern.compile("^create (?:unlogged )?table (?:if not exists )?([a-z_0-9.]+)");

    private static final Pattern TOUCHED = Pattern.compile(
            "^(?:alter table (?:if exists )?(?:only )?|create (?:unique )?index (?:concurrently )?(?:if not exists )?\\S+ on (?:only )?"
                    + "|create (?:or replace )?trigger .*? on |update (?:only )?|delete from (?:only )?|insert into |truncate (?:table )?)"
                    + "([a-z_0-9.]+)");

    /** What is refused, and why. */
    private enum Rule {
        DROP("\\bdrop (?!constraint|not null|default|identity|expression|index)", "the version before still uses it"),
        RENAME(" rename ", "the version before knows it by its old name"),
        TYPE(
                "alter (?:column )?\\S+ (?:set data )?type ",
                "the version before reads and writes the old type, and the table is rewritten"),
        NOT_NULL("alter (?:column )?\\S+ set not null", "the version before may write null"),
        NULLABLE("alter (?:column )?\\S+ drop not null", "the version before does not expect null"),
        NO_DEFAULT("alter (?:column )?\\S+ drop default", "the version before leaves the column out"),
        REQUIRED_COLUMN(
                "add (?:column )?(?:if not exists )?(?!(?:constraint|check|unique|primary|foreign|exclude)\\b)\\S+ (?=[^,]*not null)(?![^,]*(?:default|generated))[^,]*",
                "the version before leaves the column out"),
        CONSTRAINT(
                "add (?:constraint \\S+ )?(?:check|unique|primary key|foreign key|exclude)\\b",
                "the version before may write what it forbids, and the table is read through under a lock"),
        UNIQUE("^create unique index", "the version before may write what it forbids"),
        INDEX("^create index (?!concurrently)", "writers wait until it is built"),
        TRIGGER("^create (?:or replace )?trigger", "it also runs for what the version before writes"),
        DATA(
                "^(?:update|delete from|truncate) ",
                "the version before may rely on what was there, and rows stay locked");

        private final Pattern pattern;
        private final String reason;

        Rule(String pattern, String reason) {
            this.pattern = Pattern.compile(pattern);
            this.reason = reason;
        }

        boolean refuses(Statement statement) {
            return pattern.matcher(statement.sql().replaceAll("\\([^()]*\\)", ""))
                    .find();
        }

        String says(Statement statement) {
            return name() + ": " + statement.sql() + " (" + reason + ")";
        }
    }

    private MigrationRules() {}

    /** What is wrong with a migration, in the order of its statements. */
    static List<String> findings(String script) {
        MigrationScript migration = MigrationScript.of(script);
        Set<String> made = new TreeSet<>();
        migration.statements().forEach(statement -> first(MADE, statement).forEach(made::add));
        return migration.statements().stream()
                .filter(statement -> !statement.allowed())
                .filter(statement -> first(TOUCHED, statement).noneMatch(made::contains))
                .flatMap(MigrationRules::refusals)
                .toList();
    }

    private static Stream<String> refusals(Statement statement) {
        return Stream.of(Rule.values()).filter(rule -> rule.refuses(statement)).map(rule -> rule.says(statement));
    }

    private static Stream<String> first(Pattern pattern, Statement statement) {
        Matcher matcher = pattern.matcher(statement.sql());
        return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
    }
}
