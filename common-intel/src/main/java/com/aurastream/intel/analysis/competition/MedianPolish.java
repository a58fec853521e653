package com.aurastream.intel.analysis.competition;

import com.aurastream.intel.analysis.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Splits observations into a row effect, a column effect and a residual by Tukey's median polish (Exploratory Data Analysis,
 * 1977), which a single loud day cannot bend and which does not mind gaps. The column effects have mean 0.
 *
 * @param <C> the observation's type
 */
final class MedianPolish<C> {

    private static final int ROUNDS = 8;

    private final List<C> cells;
    private final double[] residuals;
    private final Map<Long, Double> columnEffects = new TreeMap<>();
    private final Map<Long, List<Integer>> rows;
    private final Map<Long, List<Integer>> columns;

    /**
     * Fits.
     *
     * @param cells the observations, in a fixed order
     * @param values their values, in the same order
     * @param row the row of an observation: what is only to be removed
     * @param column the column of an observation: what is to be learnt
     */
    MedianPolish(List<C> cells, double[] values, ToLongFunction<C> row, ToLongFunction<C> column) {
        this.cells = cells;
        this.residuals = values.clone();
        this.rows = group(row);
        this.columns = group(column);
        columns.keySet().forEach(c -> columnEffects.put(c, 0.0));
        for (int round = 0; round < ROUNDS; round++) {
            rows.values().forEach(this::sweep);
            columns.forEach((c, members) -> columnEffects.merge(c, sweep(members), Double::sum));
        }
        centre();
    }

    /** The column effects. */
    Map<Long, Double> columnEffects() {
        return columnEffects;
    }

    /** One column's effect; 0 for an unknown column. */
    double columnEffect(long column) {
        return columnEffects.getOrDefault(column, 0.0);
    }

    /** How many observations a column has. */
    int size(long column) {
        return columns.getOrDefault(column, List.of()).size();
    }

    double[] residuals() {
        return residuals.clone();
    }

    /** Residual variance over all observations, with the degrees of freedom that the effects leave. */
    double variance() {
        return sumOfSquares(residuals) / Math.max(1, degreesOfFreedom());
    }

    /** Residual variance of one column. */
    double variance(long column) {
        List<Integer> members = columns.getOrDefault(column, List.of());
        double[] own = members.stream().mapToDouble(i -> residuals[i]).toArray();
        return sumOfSquares(own) / Math.max(1, own.length - 1);
    }

    int degreesOfFreedom() {
        return cells.size() - rows.size() - columns.size() + 1;
    }

    /**
     * Degrees of freedom of {@link #variance()} when neighbouring residuals depend on each other as in a first-order
     * autoregression: a variance from N such values is as sure as one from {@code N (1 - r²) / (1 + r²)} independent ones.
     *
     * @param consecutive the position of an observation on the axis of time
     */
    double effectiveDegreesOfFreedom(ToLongFunction<C> consecutive) {
        double cross = 0;
        double square = 0;
        for (int i = 1; i < cells.size(); i++) {
            if (consecutive.applyAsLong(cells.get(i)) - consecutive.applyAsLong(cells.get(i - 1)) == 1) {
                cross += residuals[i] * residuals[i - 1];
                square += (residuals[i] * residuals[i] + residuals[i - 1] * residuals[i - 1]) / 2;
            }
        }
        double r = square > 0 ? Math.max(0, Math.min(0.99, cross / square)) : 0;
        return Math.max(1, degreesOfFreedom() * (1 - r * r) / (1 + r * r));
    }

    private Map<Long, List<Integer>> group(ToLongFunction<C> key) {
        Map<Long, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            groups.computeIfAbsent(key.applyAsLong(cells.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private double sweep(List<Integer> members) {
        double median = Quantiles.of(
                        members.stream().mapToDouble(i -> residuals[i]).toArray())
                .median();
        members.forEach(i -> residuals[i] -= median);
        return median;
    }

    private void centre() {
        double mean = columnEffects.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        columnEffects.replaceAll((c, effect) -> effect - mean);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
