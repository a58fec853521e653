package com.aurastream.simulator.world.synthetic;

import com.aurastream.simulator.world.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All videos of the synthetic world, made when they are asked for. */
final class Catalogue {

    private static final long VIDEO = 2;
    private static final int KEPT = 60_000;
    private static final double PUBLISHED_WITHIN = 0.9;

    private final long seed;
    private final Channels channels;
    private final Plants plants;
    private final TitleWriter writer;
    private final OpaqueIds ids;
    private final double[] uploadsPerDay;
    private final Map<Long, SyntheticVideo> made = new ConcurrentHashMap<>();

    private enum Form {
        SHORT(2.0, 18 * 3600),
        LONG(1.0, 10 * 3600),
        LIVE(0.4, 5 * 3600);

        private final double reach;
        private final double tau;

        Form(double reach, double tau) {
            this.reach = reach;
            this.tau = tau;
        }

        static Form of(SyntheticChannel channel, double position) {
            if (position < channel.shortShare()) {
                return SHORT;
            }
            return position < channel.shortShare() + channel.liveShare() ? LIVE : LONG;
        }

        long duration(Draw draw) {
            return (long)
                    switch (this) {
                        case SHORT -> draw.uniform(12, 12, 61);
                        case LONG -> Math.min(7_200, Math.max(200, draw.logNormal(12, 780, 0.5)));
                        case LIVE -> draw.uniform(12, 5_400, 18_000);
                    };
        }
    }

    Catalogue(long seed, Lexicon lexicon, Channels channels, Plants plants) {
        this.seed = seed;
        this.channels = channels;
        this.plants = plants;
        this.writer = new TitleWriter(lexicon, plants);
        this.ids = new OpaqueIds(seed);
        this.uploadsPerDay = new double[lexicon.games().size()];
        for (SyntheticChannel channel : channels.all()) {
            if (channel.game() >= 0) {
                uploadsPerDay[channel.game()] += 86_400.0 / channel.interval();
            }
        }
    }

    /** The video with an id, whether or not it has been published yet. */
    Optional<SyntheticVideo> byId(String id) {
        OptionalLong number = ids.decode(id);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long channel = number.getAsLong() >>> 32;
        int slot = (int) number.getAsLong();
        boolean known = channel < channels.all().size() && slot >= 0;
        return known ? Optional.of(video(channels.get((int) channel), slot)) : Optional.empty();
    }

    /** How many videos a channel has published by an instant. */
    int published(SyntheticChannel channel, Instant at) {
        int newest = channel.newestSlot(at.getEpochSecond());
        return newest < 0 || video(channel, newest).publishedBy(at) ? newest + 1 : newest;
    }

    /** A channel's videos, newest first. */
    List<SyntheticVideo> newest(SyntheticChannel channel, Instant at, int offset, int limit) {
        int first = published(channel, at) - 1 - offset;
        return IntStream.range(0, Math.min(limit, Math.max(0, first + 1)))
                .mapToObj(i -> video(channel, first - i))
                .toList();
    }

    /** Every video published in [from, to). */
    Stream<SyntheticVideo> between(Instant from, Instant to) {
        return channels.all().stream().flatMap(channel -> between(channel, from, to));
    }

    Stream<SyntheticVideo> between(SyntheticChannel channel, Instant from, Instant to) {
        long since = from.getEpochSecond();
        long until = to.getEpochSecond();
        int first = Math.max(0, channel.newestSlot(since));
        return IntStream.rangeClosed(first, channel.newestSlot(until))
                .mapToObj(slot -> video(channel, slot))
                .filter(v -> v.curve().publishedAt() >= since && v.curve().publishedAt() < until);
    }

    private SyntheticVideo video(SyntheticChannel channel, int slot) {
        long number = ((long) channel.index() << 32) | slot;
        SyntheticVideo known = made.get(number);
        if (known != null) {
            return known;
        }
        if (made.size() > KEPT) {
            made.clear();
        }
        SyntheticVideo video = make(channel, slot, number);
        made.put(number, video);
        return video;
    }

    private SyntheticVideo make(SyntheticChannel channel, int slot, long number) {
        Draw draw = Draw.of(seed, VIDEO, channel.index(), slot);
        Form form = Form.of(channel, draw.uniform(10));
        double viral = channel.game() < 0 ? 1 : plants.viralMultiple(draw, uploadsPerDay[channel.game()]);
        boolean isViral = viral > 1;
        TitleWriter.Written written = writer.write(channel, draw, !isViral);
        double effect = plants.keywordEffect(!written.keywords().isEmpty());
        double quality = isViral ? 1 : draw.logNormal(13, 1, 0.5);
        long published = channel.firstUpload()
                + slot * channel.interval()
                + (long) (draw.uniform(11) * PUBLISHED_WITHIN * channel.interval());
        double tau = form.tau * draw.logNormal(14, 1, 0.2) * (isViral ? 2 : 1);
        double night = 2 * Math.PI * (channel.language().utcOffset() - 15) / 24.0;
        GrowthCurve curve = new GrowthCurve(
                published,
                channel.baseline() * form.reach * quality * effect * viral,
                tau,
                night,
                draw.uniform(15, 0, 2 * Math.PI));
        return new SyntheticVideo(
                ids.encode(number),
                channel,
                written.title(),
                written.tags(),
                SearchText.normalise(written.title() + " | " + String.join(" | ", written.tags())),
                form.duration(draw),
                form == Form.LIVE,
                curve,
                draw.uniform(16) < 0.03 ? -1 : draw.logNormal(17, 0.04, 0.4),
                draw.uniform(18) < 0.02 ? -1 : draw.logNormal(19, 0.004, 0.5),
                effect * viral,
                quality * effect * viral,
                isViral,
                plants.planted() ? written.keywords() : List.of());
    }
}
