package com.aurastream.thumbnail;

/**
 * A winner's picture and that of the ordinary video that it is compared with.
 *
 * @param winner the winner's
 * @param ordinary the other's
 */
record PicturePair(Picture winner, Picture ordinary) {}
