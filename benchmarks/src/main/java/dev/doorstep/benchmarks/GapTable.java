package dev.doorstep.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Results against the best known in Markdown: a table for each class of instances, a row for each instance and one for
 * their mean, a column for each solver and budget. Of several seeds the median counts; what is not feasible counts
 * nowhere.
 */
final class GapTable {
    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final BestKnown known;
    private final List<Measurement> measurements;

    /** Obtains the tables of the measurements whose instances have a best-known value. */
    GapTable(BestKnown known, List<Measurement> measurements) {
        this.known = known;
        this.measurements = measurements.stream()
                .filter(measurement -> known.of(instance(measurement)).isPresent())
                .toList();
    }

    void print(PrintWriter out) {
        measurements.stream()
                .collect(groupingBy(this::group, () -> new TreeMap<>(SHORT_FIRST), toList()))
                .forEach((group, members) -> print(group, members, out));
        out.flush();
    }

    private void print(String group, List<Measurement> members, PrintWriter out) {
        SortedSet<String> columns =
                members.stream().map(GapTable::column).collect(toCollection(() -> new TreeSet<>(SHORT_FIRST)));
        SortedSet<String> instances =
                members.stream().map(GapTable::instance).collect(toCollection(() -> new TreeSet<>(SHORT_FIRST)));
        out.println("### " + group + "\n");
        out.println("| instance | best known |" + cells(columns, column -> column + " | gap"));
        out.println("|---|---:|" + "---:|---:|".repeat(columns.size()));
        for (String instance : instances) {
            out.println("| %s | %s |".formatted(instance, number(bestOf(instance)))
                    + cells(columns, column -> cell(instance, objective(members, instance, column))));
        }
        out.println("| mean of %d | |".formatted(instances.size())
                + cells(columns, column -> mean(members, instances, column)));
        out.println();
    }

    private static String cells(SortedSet<String> columns, Function<String, String> cell) {
        return columns.stream().map(cell).collect(joining(" | ", " ", " |"));
    }

    private String cell(String instance, OptionalDouble objective) {
        return objective.isPresent()
                ? "%s | %s".formatted(number(objective.getAsDouble()), percent(gap(instance, objective.getAsDouble())))
                : "none |";
    }

    private String mean(List<Measurement> members, SortedSet<String> instances, String column) {
        double[] gaps = instances.stream()
                .map(instance ->
                        objective(members, instance, column).stream().map(objective -> gap(instance, objective)))
                .flatMapToDouble(Function.identity())
                .toArray();
        return gaps.length == instances.size() ? "| " + percent(mean(gaps)) : "%d feasible |".formatted(gaps.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Returns the median of what is feasible, of two in the middle the better one. */
    private static OptionalDouble objective(List<Measurement> members, String instance, String column) {
        double[] sorted = members.stream()
                .filter(member ->
                        instance(member).equals(instance) && column(member).equals(column))
                .filter(member -> member.result().feasible())
                .mapToDouble(member -> member.result().objective())
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[(sorted.length - 1) / 2]);
    }

    private static String instance(Measurement measurement) {
        return measurement.result().instance().toUpperCase(Locale.ROOT);
    }

    private static String column(Measurement measurement) {
        String threads = measurement.threads() == 1 ? "" : ", %d threads".formatted(measurement.threads());
        return "%s %s s%s".formatted(measurement.solver(), budget(measurement.budget()), threads);
    }

    private String group(Measurement measurement) {
        return known.of(instance(measurement)).orElseThrow().group();
    }

    private double bestOf(String instance) {
        return known.of(instance).orElseThrow().value();
    }

    private double gap(String instance, double objective) {
        return 100 * (objective / bestOf(instance) - 1);
    }

    private static String budget(double seconds) {
        return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f %%", value);
    }
}
