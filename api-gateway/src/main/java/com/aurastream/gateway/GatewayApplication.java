package com.aurastream.gateway;

import com.aurastream.intel.autoconfigure.IntelApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Description;
import org.springframework.context.annotation.Import;

/** Starts the gateway. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(GatewayConfiguration.class)
@Description("serves the stored intel over REST and as a page; analyses nothing, calls no source")
public class GatewayApplication {

    /** Starts it with settings from the environment and the command line. */
    public static void main(String[] arguments) {
        IntelApplication.run(GatewayApplication.class, "api-gateway", arguments);
    }
}
