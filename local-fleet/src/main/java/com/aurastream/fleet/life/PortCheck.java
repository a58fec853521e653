package com.aurastream.fleet.life;

import com.aurastream.fleet.home.RefusedException;
import com.aurastream.fleet.home.ServerPorts;
import java.util.List;

/** All ports of the fleet are looked at before anything starts. */
final class PortCheck {

    private static final int LAST_OFFSET = 10;
    private static final int LAST_PORT = 65_535;

    private PortCheck() {}

    static void require(int basePort, List<Service> services) {
        if (basePort < 1 || basePort + LAST_OFFSET > LAST_PORT) {
            throw new RefusedException(
                    "--base-port %d: must be from 1 to %d.".formatted(basePort, LAST_PORT - LAST_OFFSET));
        }
        for (Service service : services) {
            int port = service.port(basePort);
            if (!ServerPorts.isFree(port)) {
                throw new RefusedException(
                        "Port %d, which %s needs, is taken by another program; free it or choose other ports with --base-port."
                                .formatted(port, service.name()));
            }
        }
    }
}
