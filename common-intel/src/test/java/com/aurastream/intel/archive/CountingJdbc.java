package com.aurastream.intel.archive;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Counts the statements that are sent. */
final class CountingJdbc extends JdbcTemplate {

    private final AtomicInteger statements = new AtomicInteger();

    CountingJdbc(@Nullable DataSource dataSource) {
        super(java.util.Objects.requireNonNull(dataSource));
    }

    int statements() {
        return statements.get();
    }

    void forget() {
        statements.set(0);
    }

    @Override
    public <T> @Nullable T execute(PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        statements.incrementAndGet();
        return super.execute(creator, action);
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        statements.incrementAndGet();
        return super.update(creator, setter);
    }

    @Override
    public <T> @Nullable T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> rows) {
        statements.incrementAndGet();
        return super.query(creator, setter, rows);
    }
}
