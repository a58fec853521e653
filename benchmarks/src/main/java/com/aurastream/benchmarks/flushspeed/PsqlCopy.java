package com.aurastream.benchmarks.flushspeed;

import com.aurastream.benchmarks.process.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** psql's {@code \copy}, timed by psql itself. */
final class PsqlCopy implements RowCopy {

    private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");

    private final String version;
    private final int port;

    private PsqlCopy(String version, int port) {
        this.version = version;
        this.port = port;
    }

    /** The psql on the path, where there is one. */
    static Optional<RowCopy> find(int port) throws InterruptedException {
        try {
            return Optional.of(new PsqlCopy(run(List.of("psql", "--version")).strip(), port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "\\copy of " + version;
    }

    @Override
    public void out(Path file) throws IOException, InterruptedException {
        // a partitioned table can only be copied out through a query
        psql("\\copy (select * from analytics_event) to '%s'".formatted(file));
    }

    @Override
    public double in(Path file) throws IOException, InterruptedException {
        String said = psql("\\timing on", "\\copy analytics_event from '%s'".formatted(file));
        Matcher time = TIME.matcher(said);
        if (!time.find()) {
            throw new RefusedException("psql did not say how long it took, but: " + said);
        }
        return Double.parseDouble(time.group(1));
    }

    private String psql(String... commands) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", Integer.toString(port), "-U", "postgres", "-d", "postgres"));
        for (String word : commands) {
            command.addAll(List.of("-c", word));
        }
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new RefusedException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
