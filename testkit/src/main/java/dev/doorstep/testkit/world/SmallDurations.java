package dev.doorstep.testkit.world;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.availability.duration.LearnedWays;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a small town might have learned of how long its workers and their ways take, from a seed. */
public final class SmallDurations {
    /** The offering that something is known of. */
    public static final OfferingId OFFERING = OfferingId.of("CLEANING");

    private static final LocalDate DAY = SmallTowns.DAY;

    private SmallDurations() {}

    /** Returns the durations of a seed: up to two models, one of which may begin or end on the day of the town. */
    public static Durations durations(long seed) {
        Random random = new Random(seed);
        Random ways = new Random(~seed);
        List<DurationModel> models = new ArrayList<>();
        models.add(model("year", random)
                .withWays(ways(ways))
                .holding(DAY.minusDays(30), random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(2)) : null));
        if (random.nextBoolean()) {
            models.add(model("season", random).withWays(ways(ways)).holding(DAY.plusDays(random.nextInt(-1, 2)), null));
        }
        return new Durations(models);
    }

    private static DurationModel model(String code, Random random) {
        DurationTerms terms = new DurationTerms(
                1 + random.nextInt(99), 1 + random.nextInt(20), 40 + random.nextInt(61), 100 + random.nextInt(151));
        Map<PersonCode, DurationQuantile> workers = new HashMap<>();
        for (int worker = 1; worker <= SmallTowns.WORKERS_MAX; worker++) {
            if (random.nextInt(4) > 0) {
                workers.put(Townsfolk.worker(worker).code(), quantile(random, 60));
            }
        }
        return new DurationModel(
                DurationModelId.of(code),
                DAY,
                null,
                terms,
                new DurationSource(DAY.minusDays(90), DAY.minusDays(1), 100, 0),
                random.nextInt(8) == 0
                        ? Map.of()
                        : Map.of(OFFERING, new OfferingDurations(quantile(random, 300), workers)),
                1);
    }

    /** Every hour may have a rush of its own, and some towns know nothing of ways. */
    private static @Nullable LearnedWays ways(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        Map<TravelMode, HourlyWays> modes = new EnumMap<>(TravelMode.class);
        for (TravelMode mode : TravelMode.values()) {
            Map<Integer, DurationQuantile> hours = new HashMap<>();
            for (int hour = 0; hour <= HourlyWays.HOUR_MAX; hour++) {
                if (random.nextInt(3) > 0) {
                    hours.put(hour, quantile(random, 300));
                }
            }
            modes.put(mode, new HourlyWays(quantile(random, 300), hours));
        }
        return new LearnedWays(modes);
    }

    private static DurationQuantile quantile(Random random, int visitsMax) {
        return new DurationQuantile(1 + random.nextInt(visitsMax), 3_000 + random.nextInt(17_000));
    }
}
