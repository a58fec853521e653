package com.aurastream.intel.testing;

import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.archive.PostgresArchive;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** A fresh database with the fleet's tables, and the ways to it, without an application around it. */
public final class MigratedDatabase implements AutoCloseable {

    private static final String NAMING = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    private final HikariDataSource dataSource;
    private final LocalContainerEntityManagerFactoryBean factory;
    private final EntityManagerFactory entities;

    /** Makes it; see {@link TestServers#freshDatabase}. */
    public MigratedDatabase(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServers.freshDatabase(name) + "?reWriteBatchedInserts=true");
        config.setUsername(TestServers.USER);
        config.setPassword(TestServers.PASSWORD);
        config.setMaximumPoolSize(8);
        dataSource = new HikariDataSource(config);
        Flyway.configure().dataSource(dataSource).load().migrate();
        factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPersistenceProviderClass(HibernatePersistenceProvider.class);
        factory.setPackagesToScan("com.aurastream.intel.archive", "com.aurastream.intel.runtime");
        factory.setJpaPropertyMap(Map.of("hibernate.physical_naming_strategy", NAMING));
        factory.afterPropertiesSet();
        entities = Objects.requireNonNull(factory.getObject());
    }

    /** Statements. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** Entities. */
    public EntityManager entities() {
        return SharedEntityManagerCreator.createSharedEntityManager(entities);
    }

    /** The archive of documents, for modules that know nothing of entities. */
    public DocumentArchive documents() {
        return PostgresArchive.documents(jdbc(), entities());
    }

    /** Transactions around statements. */
    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource);
    }

    @Override
    public void close() {
        factory.destroy();
        dataSource.close();
    }
}
