package com.aurastream.intel.analysis.thumbnail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a picture into areas of one colour: from each pixel not yet taken, in reading order, everything that is reached over
 * sides on which the colour changes by less than {@value #STEP} and that stays within {@value #REACH} of the first pixel's colour.
 */
final class Blobs {

    private static final double STEP = 0.06;
    private static final double REACH = 0.15;

    private final Picture picture;
    private final int[] owner;
    private final ArrayDeque<Integer> next = new ArrayDeque<>();

    private Blobs(Picture picture) {
        this.picture = picture;
        this.owner = new int[picture.size()];
    }

    static List<Blob> of(Picture picture) {
        return new Blobs(picture).all();
    }

    private List<Blob> all() {
        List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] == 0) {
                blobs.add(grow(i, blobs.size() + 1));
            }
        }
        return blobs;
    }

    private Blob grow(int first, int number) {
        List<Integer> members = new ArrayList<>();
        take(first, number);
        while (!next.isEmpty()) {
            int pixel = next.remove();
            members.add(pixel);
            for (int side = 0; side < 4; side++) {
                int beside = beside(pixel, side);
                if (beside >= 0 && owner[beside] == 0 && belongs(beside, pixel, first)) {
                    take(beside, number);
                }
            }
        }
        return measured(members, number);
    }

    private void take(int pixel, int number) {
        owner[pixel] = number;
        next.add(pixel);
    }

    private boolean belongs(int candidate, int from, int first) {
        Oklab colour = picture.colour(candidate);
        return colour.distance(picture.colour(from)) < STEP && colour.distance(picture.colour(first)) < REACH;
    }

    /** The pixel on the left, right, upper or lower side; -1 at the edge. */
    private int beside(int pixel, int side) {
        int x = pixel % picture.width() + (side == 0 ? -1 : side == 1 ? 1 : 0);
        int y = pixel / picture.width() + (side == 2 ? -1 : side == 3 ? 1 : 0);
        boolean inside = x >= 0 && x < picture.width() && y >= 0 && y < picture.height();
        return inside ? y * picture.width() + x : -1;
    }

    private Blob measured(List<Integer> members, int number) {
        int left = picture.width();
        int top = picture.height();
        int right = 0;
        int bottom = 0;
        int boundary = 0;
        Moments contrast = new Moments();
        Moments l = new Moments();
        Moments a = new Moments();
        Moments b = new Moments();
        for (int pixel : members) {
            int x = pixel % picture.width();
            int y = pixel / picture.width();
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            l.add(picture.colour(pixel).l());
            a.add(picture.colour(pixel).a());
            b.add(picture.colour(pixel).b());
            for (int side = 0; side < 4; side++) {
                int beside = beside(pixel, side);
                if (beside < 0 || owner[beside] != number) {
                    boundary++;
                    contrast.add(beside < 0 ? 0 : across(pixel, side));
                }
            }
        }
        Oklab colour = new Oklab(l.mean(), a.mean(), b.mean());
        return new Blob(left, top, right, bottom, members.size(), Math.max(1, boundary), contrast.mean(), colour);
    }

    /** The difference of lightness to what lies two pixels beyond an outline, where the blur of the edge is over. */
    private double across(int pixel, int side) {
        int beyond = pixel;
        for (int step = 0; step < 2; step++) {
            int further = beside(beyond, side);
            beyond = further < 0 ? beyond : further;
        }
        return Math.abs(picture.colour(pixel).l() - picture.colour(beyond).l());
    }
}
