package com.aurastream.generation.asset.lettering;

/**
 * Where words go, in parts of a picture's width and height.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 */
public record TextBox(double x, double y, double width, double height) {}
