package com.aurastream.fleet.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of PostgreSQL and Redis: free ones chosen at the first start and kept, so that an address noted down stays
 * right; chosen anew only when somebody else has taken them.
 *
 * @param postgres PostgreSQL's
 * @param redis Redis's
 */
public record ServerPorts(int postgres, int redis) {

    /** The ports of the folder, all free at this moment. */
    public static ServerPorts of(FleetHome home) {
        ServerPorts kept = HomeJson.read(home.ports(), ServerPorts.class).orElseGet(() -> new ServerPorts(0, 0));
        ServerPorts usable = new ServerPorts(usable(kept.postgres), usable(kept.redis));
        if (!usable.equals(kept)) {
            HomeJson.write(home.ports(), usable);
        }
        return usable;
    }

    private static int usable(int port) {
        return port != 0 && isFree(port) ? port : free();
    }

    /** Whether a server could listen on the port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new RefusedException("This machine has no free port for PostgreSQL and Redis.", e);
        }
    }
}
