package com.aurastream.intel.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.testing.TestCluster;
import com.aurastream.intel.testing.TestRedis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.redis.core.script.RedisScript;

/** Whatever holds on one Redis holds on a cluster of three masters: the same tests once more. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RedisClusterIT {

    @Nested
    @Order(1)
    class Documents extends RedisDocumentCacheIT {
        @Override
        TestRedis on() {
            return TestRedis.CLUSTER;
        }
    }

    @Nested
    @Order(2)
    class Values extends RedisPlainValuesIT {
        @Override
        TestRedis on() {
            return TestRedis.CLUSTER;
        }
    }

    @Nested
    @Order(3)
    class Quota extends RedisQuotaCounterIT {
        @Override
        TestRedis on() {
            return TestRedis.CLUSTER;
        }
    }

    @Nested
    @Order(4)
    class Events extends RedisEventStreamIT {
        @Override
        TestRedis on() {
            return TestRedis.CLUSTER;
        }
    }

    @Nested
    @Order(5)
    class Sessions extends RedisCoachSessionsIT {
        @Override
        TestRedis on() {
            return TestRedis.CLUSTER;
        }
    }

    /** Nodes remember the scripts that they have run, also when they are emptied. */
    @Nested
    @Order(6)
    class Scripts {
        @Test
        void noneWasLeftOut() throws IOException {
            List<String> neverRun = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:com/aurastream/intel/**/*.lua")) {
                if (!hasRun(RedisScript.of(file, Object.class).getSha1())) {
                    neverRun.add(String.valueOf(file.getFilename()));
                }
            }
            assertThat(neverRun).isEmpty();
        }

        private boolean hasRun(String digest) {
            return TestCluster.nodes().stream().anyMatch(node -> node.ask(commands -> commands.scriptExists(digest))
                    .contains(true));
        }
    }
}
