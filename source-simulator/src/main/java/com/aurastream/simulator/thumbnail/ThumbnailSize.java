package com.aurastream.simulator.thumbnail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which YouTube keeps a picture. Those of 4:3 hold one of 16:9 between black bars. */
public enum ThumbnailSize {
    /** 120 x 90, with bars. */
    DEFAULT(120, 90),
    /** 320 x 180. */
    MQDEFAULT(320, 180),
    /** 480 x 360, with bars. */
    HQDEFAULT(480, 360),
    /** 640 x 480, with bars. */
    SDDEFAULT(640, 480),
    /** 1280 x 720; not every video has it. */
    MAXRESDEFAULT(1280, 720);

    private final int width;
    private final int height;

    ThumbnailSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Pixels per row. */
    public int width() {
        return width;
    }

    /** Rows, bars included. */
    public int height() {
        return height;
    }

    /** Where the picture begins below the upper bar. */
    double bar() {
        return (height - width * 9 / 16.0) / 2;
    }

    /** The size by the name of the file without its ending; absent when there is none such. */
    static Optional<ThumbnailSize> named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
