package com.aurastream.intel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes on; once told to, it hands the next script to Redis, waits for the answer, and hangs up instead. */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicBoolean cut = new AtomicBoolean();
    private final AtomicInteger scripts = new AtomicInteger();
    private final String host;
    private final int port;

    /** Stands before a Redis. */
    public CuttingProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        new Thread(this::accept, "proxy").start();
    }

    /** Where it listens, on localhost. */
    public int port() {
        return server.getLocalPort();
    }

    /** Hangs up instead of passing on the answer to the next script. */
    public void cutAfterNextScript() {
        cut.set(true);
        scripts.set(0);
    }

    /** Scripts since then. */
    public int scripts() {
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
