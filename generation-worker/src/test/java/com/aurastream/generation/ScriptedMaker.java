package com.aurastream.generation;

import com.aurastream.generation.asset.AssetMaker;
import com.aurastream.generation.asset.MadeAsset;
import com.aurastream.intel.generation.AssetKind.Size;
import com.aurastream.intel.generation.ClaimedPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws nothing: files that say of which attempt they are, after whatever a test has in mind. */
final class ScriptedMaker implements AssetMaker {

    /** What happens before the files are there. */
    interface Script {

        void play(ClaimedPart part, int call, Progress progress) throws InterruptedException;
    }

    private final Script script;
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final AtomicInteger active = new AtomicInteger();

    ScriptedMaker(Script script) {
        this.script = script;
    }

    /** How often it was called for a prompt. */
    int calls(String prompt) {
        return calls.getOrDefault(prompt, new AtomicInteger()).get();
    }

    /** How often it was called. */
    int calls() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many parts it is at now. */
    int active() {
        return active.get();
    }

    @Override
    public List<MadeAsset> make(ClaimedPart part, Progress progress) {
        int call = calls.computeIfAbsent(part.order().prompt(), prompt -> new AtomicInteger())
                .incrementAndGet();
        active.incrementAndGet();
        try {
            progress.at(10, "drawing");
            script.play(part, call, progress);
            return part.kind().sizes().stream().map(size -> file(part, size)).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            active.decrementAndGet();
        }
    }

    /** The content of a part's file. */
    static String content(String part, int width, int attempt) {
        return part + " " + width + " of attempt " + attempt;
    }

    private static MadeAsset file(ClaimedPart part, Size size) {
        return new MadeAsset(
                part.part() + "-" + size.width() + ".png",
                "image/png",
                size.width(),
                size.height(),
                content(part.job() + "/" + part.part(), size.width(), part.attempt())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
