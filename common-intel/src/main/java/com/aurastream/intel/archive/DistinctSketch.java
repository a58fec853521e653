package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.stats.Estimate;
import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many different names there were, in at most two kilobytes: up to 256 their hashes, so that the count is exact; beyond that an
 * UltraLogLog of 2,048 registers, whose standard error is 1.73 %. Sketches of parts make the sketch of the whole, whatever the order.
 *
 * @see <a href="https://doi.org/10.14778/3654621.3654632">Ertl: UltraLogLog, PVLDB 17(7), 2024</a>; the error is that of its FGRA estimator,
 *     sqrt(4.895 / (8 · 2^p))
 */
final class DistinctSketch {

    private static final int MOST_HASHES = 256;
    private static final int PRECISION = 11;
    private static final double STANDARD_ERROR = Math.sqrt(4.895 / (8 << PRECISION));
    /** Of the normal distribution: 90 % lie within so many standard errors. */
    private static final double NINETY_PERCENT = 1.6449;

    private static final byte HASHES = 0;
    private static final byte REGISTERS = 1;
    /** A named version of the algorithm: sketches that are stored must still fit in years. */
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private long[] hashes = new long[4];
    private int size;
    private @Nullable UltraLogLog registers;

    /** The sketch that {@link #bytes()} wrote. */
    static DistinctSketch of(byte[] bytes) {
        DistinctSketch sketch = new DistinctSketch();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() == REGISTERS) {
            byte[] state = new byte[buffer.remaining()];
            buffer.get(state);
            sketch.registers = UltraLogLog.wrap(state);
        } else {
            sketch.size = buffer.remaining() / Long.BYTES;
            sketch.hashes = new long[Math.max(4, sketch.size)];
            buffer.asLongBuffer().get(sketch.hashes, 0, sketch.size);
        }
        return sketch;
    }

    void add(String name) {
        add(HASHER.hashCharsToLong(name));
    }

    void add(DistinctSketch other) {
        if (other.registers == null) {
            for (int i = 0; i < other.size; i++) {
                add(other.hashes[i]);
            }
        } else {
            registers().add(other.registers);
        }
    }

    private void add(long hash) {
        if (registers != null) {
            registers.add(hash);
            return;
        }
        int place = Arrays.binarySearch(hashes, 0, size, hash);
        if (place >= 0) {
            return;
        }
        if (size == MOST_HASHES) {
            registers().add(hash);
        } else {
            insert(-place - 1, hash);
        }
    }

    private void insert(int place, long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.min(MOST_HASHES, size * 2));
        }
        System.arraycopy(hashes, place, hashes, place + 1, size - place);
        hashes[place] = hash;
        size++;
    }

    /** Turns hashes into registers, which loses nothing that registers would have known. */
    private UltraLogLog registers() {
        UltraLogLog known = registers;
        if (known == null) {
            known = UltraLogLog.create(PRECISION);
            for (int i = 0; i < size; i++) {
                known.add(hashes[i]);
            }
            registers = known;
        }
        return known;
    }

    /**
     * How many there were.
     *
     * @param sample of how many sightings
     */
    Estimate estimate(long sample) {
        int n = (int) Math.min(sample, Integer.MAX_VALUE);
        if (registers == null) {
            return new Estimate(size, size, size, n);
        }
        double value = Math.rint(registers.getDistinctCountEstimate());
        double reach = NINETY_PERCENT * STANDARD_ERROR * value;
        return new Estimate(value, Math.floor(value - reach), Math.ceil(value + reach), n);
    }

    /** The same bytes for the same names, in whatever order they came. */
    byte[] bytes() {
        if (registers != null) {
            byte[] state = registers.getState();
            return ByteBuffer.allocate(1 + state.length)
                    .put(REGISTERS)
                    .put(state)
                    .array();
        }
        ByteBuffer buffer = ByteBuffer.allocate(1 + size * Long.BYTES).put(HASHES);
        for (int i = 0; i < size; i++) {
            buffer.putLong(hashes[i]);
        }
        return buffer.array();
    }
}
