package com.aurastream.intel.testing;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import redis.embedded.RedisExecProvider;

/**
 * A real Redis Cluster of three masters, started when it is first asked for, once for all test classes of a JVM, from the binary
 * that Maven brings; it ends with the JVM. All its users share one key space, so whoever takes it {@link #empty empties} it first.
 */
public final class TestCluster {

    private static final Logger log = LoggerFactory.getLogger(TestCluster.class);
    private static final int MASTERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestCluster() {}

    /** Its three masters. */
    public static List<ClusterNode> nodes() {
        return Started.NODES;
    }

    /** Removes every key; scripts stay known. */
    public static void empty() {
        nodes().forEach(node -> node.ask(RedisCommands::flushall));
    }

    /** The nodes as the setting wants them: host:port,host:port,host:port. */
    public static String addresses() {
        return nodes().stream().map(ClusterNode::address).collect(Collectors.joining(","));
    }

    /** The node that has the slot of a key now. */
    public static ClusterNode ownerOf(String key) {
        int slot = SlotHash.getSlot(key);
        return nodes().stream()
                .filter(node -> ownSlots(node).contains(slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node has the slot of " + key));
    }

    private static Set<Integer> ownSlots(ClusterNode node) {
        String nodes = node.ask(RedisCommands::clusterNodes);
        return nodes.lines()
                .filter(line -> line.contains("myself"))
                .flatMap(line -> Stream.of(line.split(" ")).skip(8))
                .filter(range -> !range.startsWith("["))
                .flatMap(TestCluster::slots)
                .collect(Collectors.toSet());
    }

    private static Stream<Integer> slots(String range) {
        String[] ends = range.split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }

    /** The keys that a node has, in order. */
    public static Set<String> keys(ClusterNode node) {
        return node.ask(commands -> {
            Set<String> keys = new TreeSet<>();
            KeyScanCursor<String> cursor = commands.scan();
            keys.addAll(cursor.getKeys());
            while (!cursor.isFinished()) {
                cursor = commands.scan(cursor);
                keys.addAll(cursor.getKeys());
            }
            return keys;
        });
    }

    /** Moves the slot of a key, and all keys in it, from the node that has it to another, as an operator's rebalancing does. */
    public static void moveSlotOf(String key, ClusterNode to) {
        int slot = SlotHash.getSlot(key);
        ClusterNode from = ownerOf(key);
        String source = from.ask(RedisCommands::clusterMyId);
        String target = to.ask(RedisCommands::clusterMyId);
        to.ask(commands -> commands.clusterSetSlotImporting(slot, source));
        from.ask(commands -> commands.clusterSetSlotMigrating(slot, target));
        from.ask(commands -> {
            commands.clusterGetKeysInSlot(slot, Integer.MAX_VALUE)
                    .forEach(moved -> commands.migrate(ClusterNode.HOST, to.port(), moved, 0, PATIENCE.toMillis()));
            return commands.ping();
        });
        to.ask(commands -> commands.clusterSetSlotNode(slot, target));
        nodes().forEach(node -> node.ask(commands -> commands.clusterSetSlotNode(slot, target)));
    }

    /** Waits until every node says that all slots are served. */
    public static void awaitReady() {
        awaitReady(nodes());
    }

    private static void awaitReady(List<ClusterNode> nodes) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        nodes.forEach(ClusterNode::awaitListening);
        while (!nodes.stream().allMatch(TestCluster::isReady)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the test cluster does not come together: "
                        + nodes.get(0).ask(RedisCommands::clusterNodes));
            }
            ClusterNode.pause();
        }
    }

    private static boolean isReady(ClusterNode node) {
        String info = node.ask(RedisCommands::clusterInfo);
        return info.contains("cluster_state:ok")
                && info.contains("cluster_slots_ok:" + SlotHash.SLOT_COUNT)
                && info.contains("cluster_known_nodes:" + MASTERS);
    }

    /** Starts it when it is first asked for. */
    private static final class Started {

        static final List<ClusterNode> NODES = start();

        private static List<ClusterNode> start() {
            long begin = System.nanoTime();
            try {
                String executable = RedisExecProvider.defaultProvider().get().getAbsolutePath();
                Path folder = Files.createTempDirectory("test-cluster");
                List<Integer> ports = freePorts(2 * MASTERS);
                List<ClusterNode> nodes = new ArrayList<>();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(nodes, folder)));
                for (int i = 0; i < MASTERS; i++) {
                    Path own = Files.createDirectory(folder.resolve("node-" + i));
                    nodes.add(new ClusterNode(executable, own, ports.get(2 * i), ports.get(2 * i + 1)));
                }
                nodes.forEach(ClusterNode::awaitListening);
                join(nodes);
                awaitReady(nodes);
                log.info(
                        "Test cluster: {} nodes together in {} ms",
                        nodes.size(),
                        Duration.ofNanos(System.nanoTime() - begin).toMillis());
                return List.copyOf(nodes);
            } catch (IOException e) {
                throw new UncheckedIOException("the test cluster cannot be started", e);
            }
        }

        private static void join(List<ClusterNode> nodes) {
            for (int i = 0; i < MASTERS; i++) {
                int[] slots = IntStream.range(
                                i * SlotHash.SLOT_COUNT / MASTERS, (i + 1) * SlotHash.SLOT_COUNT / MASTERS)
                        .toArray();
                long epoch = i + 1L;
                nodes.get(i).ask(commands -> {
                    commands.clusterSetConfigEpoch(epoch);
                    return commands.clusterAddSlots(slots);
                });
            }
            nodes.stream().skip(1).forEach(node -> nodes.get(0).ask(commands -> meet(commands, node)));
        }

        /** With the bus port, which the client's own command leaves out. */
        private static String meet(RedisCommands<String, String> commands, ClusterNode node) {
            return commands.dispatch(
                    CommandType.CLUSTER,
                    new StatusOutput<>(StringCodec.UTF8),
                    new CommandArgs<>(StringCodec.UTF8)
                            .add("MEET")
                            .add(ClusterNode.HOST)
                            .add(node.port())
                            .add(node.busPort()));
        }

        /** All at once, so that none is given out twice. */
        private static List<Integer> freePorts(int count) throws IOException {
            List<ServerSocket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                }
                return sockets.stream().map(ServerSocket::getLocalPort).toList();
            } finally {
                for (ServerSocket socket : sockets) {
                    socket.close();
                }
            }
        }

        private static void stop(List<ClusterNode> nodes, Path folder) {
            nodes.forEach(ClusterNode::kill);
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
