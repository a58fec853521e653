package com.aurastream.intel.archive;

import com.aurastream.intel.testing.TestServers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The archive on a database of its own, without an application around it. */
final class ArchiveFixture implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final LocalContainerEntityManagerFactoryBean factory;
    final JdbcTemplate jdbc;
    final DocumentArchive documents;
    final VideoArchive videos;
    final StreamArchive streams;

    ArchiveFixture(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServers.freshDatabase(database) + "?reWriteBatchedInserts=true");
        config.setUsername(TestServers.USER);
        config.setPassword(TestServers.PASSWORD);
        config.setMaximumPoolSize(8);
        dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPersistenceProviderClass(HibernatePersistenceProvider.class);
        factory.setPackagesToScan(ArchiveFixture.class.getPackageName());
        factory.setJpaPropertyMap(new HashMap<>(Map.of("hibernate.physical_naming_strategy", NAMING)));
        factory.afterPropertiesSet();
        jdbc = new JdbcTemplate(dataSource);
        documents = PostgresArchive.documents(
                jdbc, SharedEntityManagerCreator.createSharedEntityManager(factory.getObject()));
        videos = PostgresArchive.videos(jdbc, new JpaTransactionManager(factory.getObject()));
        streams = PostgresArchive.streams(jdbc);
    }

    private static final String NAMING = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    @Override
    public void close() {
        factory.destroy();
        dataSource.close();
    }
}
