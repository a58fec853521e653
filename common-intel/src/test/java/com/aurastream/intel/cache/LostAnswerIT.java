package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.event.AnalyticsEvent;
import com.aurastream.intel.event.StreamCounts;
import com.aurastream.intel.event.StreamPosition;
import com.aurastream.intel.event.StreamedEvent;
import com.aurastream.intel.testing.TestServers;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis appended, and the answer was lost with the connection: the client sends the command again when it is back. */
class LostAnswerIT {

    @Test
    void anAppendThatIsSentAgainIsDoneOnce() throws IOException {
        RedisURI redis = RedisURI.create(TestServers.freshRedis());
        try (CuttingProxy proxy = new CuttingProxy(redis.getHost(), redis.getPort())) {
            LettuceConnectionFactory connections = connections(proxy.port(), redis.getDatabase());
            EventStream stream = RedisCache.events(new StringRedisTemplate(connections));
            stream.append(List.of(event("before")), 0, 10);

            proxy.cutAfterNextScript();
            assertThat(stream.append(List.of(event("again")), 1, 10)).isTrue();

            assertThat(proxy.scripts()).isEqualTo(2);
            assertThat(stream.read(StreamPosition.START, 10))
                    .extracting(entry -> ((StreamedEvent) entry).event().id())
                    .containsExactly("before", "again");
            StreamCounts counts = stream.counts();
            assertThat(List.of(counts.accepted(), counts.rejected())).containsExactly(2L, 1L);
            connections.destroy();
        }
    }

    private static LettuceConnectionFactory connections(int port, int database) {
        LettuceConnectionFactory factory = new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration("redis://localhost:" + port + "/" + database),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(20))
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    private static AnalyticsEvent event(String id) {
        return new AnalyticsEvent(
                "creator", id, "opened", "page", "s", Optional.empty(), Instant.parse("2026-11-23T12:00:00Z"), "{}");
    }

    /** Passes bytes on; once told to, it hands the next script to Redis, waits for the answer, and hangs up instead. */
    private static final class CuttingProxy implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicBoolean cut = new AtomicBoolean();
        private final AtomicInteger scripts = new AtomicInteger();
        private final String host;
        private final int port;

        CuttingProxy(String host, int port) throws IOException {
            this.host = host;
            this.port = port;
            new Thread(this::accept, "proxy").start();
        }

        int port() {
            return server.getLocalPort();
        }

        void cutAfterNextScript() {
            cut.set(true);
            scripts.set(0);
        }

        /** Scripts since then. */
        int scripts() {
            return scripts.get();
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Socket redis = new Socket(host, port);
                    AtomicBoolean silent = new AtomicBoolean();
                    new Thread(() -> pump(client, redis, silent, true), "to redis").start();
                    new Thread(() -> pump(redis, client, silent, false), "from redis").start();
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void pump(Socket from, Socket to, AtomicBoolean silent, boolean commands) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[64 * 1024];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!commands && silent.get()) {
                        return;
                    }
                    if (commands && isScript(Arrays.copyOf(buffer, count))) {
                        scripts.incrementAndGet();
                        silent.compareAndSet(false, cut.getAndSet(false));
                    }
                    out.write(buffer, 0, count);
                }
            } catch (IOException e) {
                // the other side has hung up, which is what is played here
            }
        }

        private static boolean isScript(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1).contains("EVALSHA");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
