package com.aurastream.fleet.life;

import com.aurastream.fleet.home.RefusedException;
import com.aurastream.intel.autoconfigure.IntelApplication;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The running applications, each in its own context, all by the same clock. */
final class Applications implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Applications.class);

    /** Starting is mostly computing; more than this only makes each of them slower. */
    private static final int AT_ONCE = 3;

    private final Map<Service, ConfigurableApplicationContext> contexts = new LinkedHashMap<>();
    private final Map<String, Object> shared;
    private final Clock clock;
    private final int basePort;

    /**
     * None is started yet.
     *
     * @param shared settings that all get
     */
    Applications(Map<String, Object> shared, Clock clock, int basePort) {
        this.shared = shared;
        this.clock = clock;
        this.basePort = basePort;
    }

    /** Starts one application and waits until it serves. */
    void start(Service service, Map<String, Object> own) {
        Map<String, Object> settings = new LinkedHashMap<>(shared);
        settings.put("server.port", service.port(basePort));
        // before everything else: its metrics once bore the name of another that started beside it
        settings.put("spring.application.name", service.name());
        settings.putAll(own);
        try {
            ConfigurableApplicationContext context = IntelApplication.builder(service.application(), service.name())
                    .initializers(byTheSharedClock())
                    .registerShutdownHook(false)
                    .run(arguments(settings));
            synchronized (contexts) {
                contexts.put(service, context);
            }
        } catch (RuntimeException e) {
            throw new RefusedException("%s does not start: %s".formatted(service.name(), rootMessage(e)), e);
        }
    }

    /** Starts several side by side. */
    void startAll(List<Service> services, Map<String, Object> own) {
        sideBySide(services, service -> start(service, own));
    }

    /** In threads of their own: those of the common pool do not see the classes of a packed application. */
    private static void sideBySide(List<Service> services, Consumer<Service> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CompletableFuture.allOf(services.stream()
                            .map(service -> CompletableFuture.runAsync(() -> work.accept(service), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RefusedException refused ? refused : e;
        } finally {
            threads.shutdown();
        }
    }

    private ApplicationContextInitializer<ConfigurableApplicationContext> byTheSharedClock() {
        return context -> context.getBeanFactory().registerSingleton("fleetClock", clock);
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    ConfigurableApplicationContext context(Service service) {
        synchronized (contexts) {
            ConfigurableApplicationContext context = contexts.get(service);
            if (context == null) {
                throw new IllegalStateException(service.name() + " is not running");
            }
            return context;
        }
    }

    /** Stops the gateway first, so that nobody asks while the rest goes; the workers side by side; the simulator last. */
    @Override
    public void close() {
        Stream.of(List.of(Service.GATEWAY), Service.WORKERS, List.of(Service.SIMULATOR))
                .forEach(group -> sideBySide(group, this::stop));
    }

    private void stop(Service service) {
        ConfigurableApplicationContext context;
        synchronized (contexts) {
            context = contexts.remove(service);
        }
        if (context != null) {
            context.close();
            log.info("{} has stopped", service.name());
        }
    }

    List<String> running() {
        synchronized (contexts) {
            return new ArrayList<>(contexts.keySet())
                    .stream().map(Service::name).toList();
        }
    }
}
