package com.aurastream.benchmarks.generation;

import com.aurastream.benchmarks.stage.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives orders, several at once, as far as the pace allows, and remembers the job of each. */
final class OrderBook implements AutoCloseable {

    private static final int CUSTOMERS = 3;

    private final List<Order> orders;
    private final OrderDesk desk;
    private final Pace pace;
    private final Map<String, Order> taken = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS, runnable -> {
        Thread thread = new Thread(runnable, "customer");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> running = new ArrayList<>();

    OrderBook(List<Order> orders, OrderDesk desk, Pace pace, long seed) {
        this.orders = orders;
        this.desk = desk;
        this.pace = pace;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            SplittableRandom random = new SplittableRandom(seed + customer);
            running.add(threads.submit(() -> {
                work(random);
                return null;
            }));
        }
    }

    private void work(SplittableRandom random) throws InterruptedException {
        for (int number = next.getAndIncrement(); number < orders.size(); number = next.getAndIncrement()) {
            if (!pace.await((double) number / orders.size())) {
                return;
            }
            Order order = orders.get(number);
            taken.put(desk.order(order, random), order);
        }
    }

    /** Whether all orders are given; throws what one customer threw. */
    boolean done() throws InterruptedException, ExecutionException {
        for (Future<?> customer : running) {
            if (customer.isDone()) {
                customer.get();
            }
        }
        return running.stream().allMatch(Future::isDone);
    }

    /** The orders that were taken, by the id of their jobs. */
    Map<String, Order> taken() {
        return Map.copyOf(taken);
    }

    @Override
    public void close() {
        pace.stop();
        threads.shutdownNow();
    }
}
