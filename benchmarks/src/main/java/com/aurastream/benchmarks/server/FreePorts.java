package com.aurastream.benchmarks.server;

import com.aurastream.benchmarks.process.RefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    /** One of them. */
    public static int one() {
        return several(1).get(0);
    }

    /** Different ones. */
    public static List<Integer> several(int count) {
        List<ServerSocket> probes = new ArrayList<>();
        try {
            for (int probe = 0; probe < count; probe++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    probes.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket probe : probes) {
                probe.close();
            }
            return ports;
        } catch (IOException e) {
            throw new RefusedException("This machine has no free port on 127.0.0.1.", e);
        }
    }
}
