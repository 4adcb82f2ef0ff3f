package dev.doorstep.exchange.duration;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.availability.duration.LearnedWays;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Yaml;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model of durations in a file. Terms that the file leaves out are the standard's. */
public final class DurationModelFile {
    /** The format that files name in their first line. */
    public static final String FORMAT = "doorstep-durations/1";

    private static final int VISITS_MAX = 999_999_999;

    private DurationModelFile() {}

    /**
     * Reads a file.
     *
     * @return the model, never saved so far
     * @throws ImportRejectedException if there is any fault
     */
    public static DurationModel read(Path file) {
        return Outline.readOne(file, DurationModelFile::read);
    }

    private static DurationModel read(Outline file, Problems problems) {
        file.allow(List.of("format", "model", "from", "until", "learned", "terms", "offerings", "ways"));
        file.cell("format").choice(List.of(FORMAT), format -> format);
        DurationModelId id = file.cell("model").code(DurationModelId::of);
        LocalDate from = file.cell("from").date();
        LocalDate until =
                file.find("until", end -> end.dateFrom(from.plusDays(1))).orElse(null);
        Outline learned = file.at("learned").keyed();
        learned.keys("first", "last", "quantile_percent", "visits", "left_out");
        DurationTerms standard = DurationTerms.STANDARD.withQuantile(
                learned.cell("quantile_percent").whole(1, 99));
        DurationTerms terms =
                file.find("terms").map(section -> terms(section, standard)).orElse(standard);
        return new DurationModel(id, from, until, terms, source(learned), offerings(file.at("offerings")), 0)
                .withWays(file.find("ways").map(DurationModelFile::ways).orElse(null));
    }

    private static DurationSource source(Outline learned) {
        LocalDate first = learned.cell("first").date();
        Cell cell = learned.cell("last");
        LocalDate last = cell.dateFrom(first);
        LocalDate latest = first.plusDays(DurationSource.DAYS_MAX - 1L);
        if (last.isAfter(latest)) {
            throw cell.refusal("import.value.between", first, latest);
        }
        return new DurationSource(
                first,
                last,
                learned.cell("visits").whole(0, VISITS_MAX),
                learned.cell("left_out").whole(0, VISITS_MAX));
    }

    private static DurationTerms terms(Outline section, DurationTerms standard) {
        section.keyed().allow(List.of("prior_visits", "least_percent", "most_percent"));
        return new DurationTerms(
                standard.quantilePercent(),
                section.value(
                        "prior_visits", standard.priorVisits(), cell -> cell.whole(1, DurationTerms.PRIOR_VISITS_MAX)),
                section.value(
                        "least_percent",
                        standard.leastPercent(),
                        cell -> cell.whole(DurationTerms.LEAST_PERCENT_MIN, 100)),
                section.value(
                        "most_percent",
                        standard.mostPercent(),
                        cell -> cell.whole(100, DurationTerms.MOST_PERCENT_MAX)));
    }

    private static Map<OfferingId, OfferingDurations> offerings(Outline section) {
        Map<OfferingId, OfferingDurations> offerings = new LinkedHashMap<>();
        int figures = 0;
        for (Map.Entry<String, Outline> each : section.keyed().members().entrySet()) {
            Outline part = each.getValue().keyed();
            OfferingDurations durations = offering(part);
            figures += 1 + durations.workers().size();
            if (figures > DurationModel.FIGURES_MAX) {
                throw part.cell().refusal("import.list.too-long", DurationModel.FIGURES_MAX);
            }
            offerings.put(part.cell().part(each.getKey()).code(OfferingId::of), durations);
        }
        return offerings;
    }

    private static OfferingDurations offering(Outline part) {
        part.allow(List.of("visits", "basis_points", "workers"));
        Map<PersonCode, DurationQuantile> workers = new LinkedHashMap<>();
        part.find("workers")
                .ifPresent(section -> section.keyed().members().forEach((code, own) -> {
                    own.keyed().keys("visits", "basis_points");
                    workers.put(own.cell().part(code).code(PersonCode::of), quantile(own));
                }));
        return new OfferingDurations(quantile(part), workers);
    }

    private static @Nullable LearnedWays ways(Outline section) {
        Map<TravelMode, HourlyWays> modes = new EnumMap<>(TravelMode.class);
        section.keyed()
                .members()
                .forEach((mode, part) ->
                        modes.put(part.cell().part(mode).oneOf(TravelMode.class), hourly(part.keyed())));
        return modes.isEmpty() ? null : new LearnedWays(modes);
    }

    private static HourlyWays hourly(Outline part) {
        part.allow(List.of("visits", "basis_points", "hours"));
        Map<Integer, DurationQuantile> hours = new LinkedHashMap<>();
        part.find("hours")
                .ifPresent(section -> section.keyed().members().forEach((hour, own) -> {
                    own.keyed().keys("visits", "basis_points");
                    hours.put(own.cell().part(hour).whole(0, HourlyWays.HOUR_MAX), quantile(own));
                }));
        return new HourlyWays(quantile(part), hours);
    }

    private static DurationQuantile quantile(Outline part) {
        return new DurationQuantile(
                part.cell("visits").whole(1, VISITS_MAX),
                part.cell("basis_points").whole(1, DurationQuantile.BASIS_POINTS_MAX));
    }

    /** Writes a model; read and written again it is the same to the byte. */
    public static String write(DurationModel model) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("model", model.id());
        tree.put("from", model.effectiveFrom());
        LocalDate until = model.effectiveUntil();
        if (until != null) {
            tree.put("until", until);
        }
        Map<String, Object> learned = new LinkedHashMap<>();
        learned.put("first", model.source().first());
        learned.put("last", model.source().last());
        learned.put("quantile_percent", model.terms().quantilePercent());
        learned.put("visits", model.source().visits());
        learned.put("left_out", model.source().leftOut());
        tree.put("learned", learned);
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("prior_visits", model.terms().priorVisits());
        terms.put("least_percent", model.terms().leastPercent());
        terms.put("most_percent", model.terms().mostPercent());
        tree.put("terms", terms);
        Map<String, Object> offerings = new LinkedHashMap<>();
        model.offerings().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> offerings.put(each.getKey().value(), tree(each.getValue())));
        tree.put("offerings", offerings);
        if (model.ways() != null) {
            Map<String, Object> ways = new LinkedHashMap<>();
            new TreeMap<>(model.ways().modes()).forEach((mode, hourly) -> ways.put(mode.name(), tree(hourly)));
            tree.put("ways", ways);
        }
        return Yaml.write(tree);
    }

    private static Map<String, Object> tree(OfferingDurations durations) {
        Map<String, Object> tree = tree(durations.all());
        Map<String, Object> workers = new LinkedHashMap<>();
        durations.workers().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> workers.put(each.getKey().value(), tree(each.getValue())));
        if (!workers.isEmpty()) {
            tree.put("workers", workers);
        }
        return tree;
    }

    private static Map<String, Object> tree(HourlyWays hourly) {
        Map<String, Object> tree = tree(hourly.all());
        Map<String, Object> hours = new LinkedHashMap<>();
        new TreeMap<>(hourly.hours()).forEach((hour, own) -> hours.put(hour.toString(), tree(own)));
        if (!hours.isEmpty()) {
            tree.put("hours", hours);
        }
        return tree;
    }

    private static Map<String, Object> tree(DurationQuantile quantile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("visits", quantile.visits());
        tree.put("basis_points", quantile.basisPoints());
        return tree;
    }
}
