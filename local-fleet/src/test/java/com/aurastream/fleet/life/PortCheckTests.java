package com.aurastream.fleet.life;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aurastream.fleet.home.RefusedException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTests {

    @Test
    void aTakenPortIsNamedWithTheApplicationThatNeedsIt() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = stranger.getLocalPort();

            assertThatThrownBy(() -> PortCheck.require(base, List.of(Service.GATEWAY)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("Port %d, which api-gateway needs, is taken by another program;".formatted(base)
                            + " free it or choose other ports with --base-port.");
        }
    }

    @Test
    void theLastPortOfTheFleetMustBeAPortToo() {
        assertThatThrownBy(() -> PortCheck.require(65_530, List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("must be from 1 to 65525");
        assertThatCode(() -> PortCheck.require(65_525, List.of())).doesNotThrowAnyException();
    }
}
