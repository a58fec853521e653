package com.aurastream.generation;

import com.aurastream.intel.archive.GenerationQueue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.dao.DataAccessResourceFailureException;

/** A worker's way to the queue, which can be cut as a network is. */
final class Cable {

    private final GenerationQueue end;
    private volatile boolean cut;

    /** A whole one. */
    Cable(GenerationQueue queue) {
        end = (GenerationQueue) Proxy.newProxyInstance(
                Cable.class.getClassLoader(), new Class<?>[] {GenerationQueue.class}, (proxy, method, arguments) -> {
                    if (cut) {
                        throw new DataAccessResourceFailureException("the cable is cut");
                    }
                    try {
                        return method.invoke(queue, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The worker's end. */
    GenerationQueue end() {
        return end;
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }
}
