package io.huiyin.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Milliseconds by command. */
final class Latencies {
    private final Map<String, ConcurrentLinkedQueue<Double>> samples = new ConcurrentHashMap<>();

    void add(String command, long nanos) {
        samples.computeIfAbsent(command, key -> new ConcurrentLinkedQueue<>()).add(nanos / 1_000_000.0);
    }

    int count() {
        return samples.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    /** p50, p95 and p99 of one command, or of all of them. */
    double[] percentiles(String command) {
        double[] sorted = samples.getOrDefault(command, new ConcurrentLinkedQueue<>()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return percentiles(sorted);
    }

    double[] percentilesOfAll() {
        double[] all = samples.values().stream()
                .flatMap(ConcurrentLinkedQueue::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return percentiles(all);
    }

    Map<String, double[]> table() {
        Map<String, double[]> table = new TreeMap<>();
        samples.keySet().forEach(command -> table.put(command, percentiles(command)));
        return table;
    }

    private static double[] percentiles(double[] sorted) {
        if (sorted.length == 0) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        return Arrays.stream(new double[] {0.50, 0.95, 0.99})
                .map(p -> sorted[(int) Math.min(sorted.length - 1L, Math.floor(p * sorted.length))])
                .toArray();
    }
}
