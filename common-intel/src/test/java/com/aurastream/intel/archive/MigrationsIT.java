package com.aurastream.intel.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestServers;
import com.aurastream.intel.testing.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an upgrade of a running fleet does to the database. */
class MigrationsIT {

    private static final String COUNT = "select count(*) from flyway_schema_history where success";

    @Test
    void processesThatStartAtOnceMigrateOnce() {
        ApplicationContextRunner process = process("migrated_at_once");
        List<CompletableFuture<Void>> starts = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> process.run(context -> assertThat(context).hasNotFailed()), Threads.EACH))
                .limit(4)
                .toList();
        starts.forEach(CompletableFuture::join);
        process.run(context -> {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject(COUNT, Integer.class))
                    .isEqualTo(jdbc.queryForObject(
                            "select count(distinct version) from flyway_schema_history", Integer.class))
                    .isGreaterThanOrEqualTo(11);
        });
    }

    /** During an upgrade, and after one that is taken back. */
    @Test
    void aProcessOfTheVersionBeforeStartsOnAMigratedDatabase() {
        ApplicationContextRunner process = process("migrated_further");
        process.run(context -> context.getBean(JdbcTemplate.class).update("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (1000, '999', 'of the version after', 'SQL', 'V999__of_the_version_after.sql', 1, 'test', 1, true)
                """));
        process.run(context -> assertThat(context).hasNotFailed());
    }

    /** The way in which an index comes to a table that is written to. It waits for all transactions, so Flyway must not hold one. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anIndexCanBeBuiltWithoutMakingWritersWait(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V999__index.sql"), "create index concurrently later on document (run);");
        process("migrated_concurrently")
                .withPropertyValues("spring.flyway.locations=classpath:db/migration,filesystem:" + folder)
                .run(context -> assertThat(context.getBean(JdbcTemplate.class)
                                .queryForObject(
                                        "select indisvalid from pg_index where indexrelid = 'later'::regclass",
                                        Boolean.class))
                        .isTrue());
    }

    /** As every application of the fleet has them. */
    private static void addDefaults(ConfigurableApplicationContext context) {
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("intel-defaults.yml"))
                    .forEach(context.getEnvironment().getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApplicationContextRunner process(String database) {
        return new ApplicationContextRunner()
                .withInitializer(MigrationsIT::addDefaults)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + TestServers.freshDatabase(database),
                        "spring.datasource.username=" + TestServers.USER,
                        "spring.datasource.password=" + TestServers.PASSWORD);
    }
}
