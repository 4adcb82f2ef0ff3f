package dev.doorstep.testkit.world;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a small town might have learned of how long its workers take, from a seed. */
public final class SmallDurations {
    /** The offering that something is known of. */
    public static final OfferingId OFFERING = OfferingId.of("CLEANING");

    private static final LocalDate DAY = SmallTowns.DAY;

    private SmallDurations() {}

    /** Returns the durations of a seed: up to two models, one of which may begin or end on the day of the town. */
    public static Durations durations(long seed) {
        Random random = new Random(seed);
        List<DurationModel> models = new ArrayList<>();
        models.add(model("year", random)
                .holding(DAY.minusDays(30), random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(2)) : null));
        if (random.nextBoolean()) {
            models.add(model("season", random).holding(DAY.plusDays(random.nextInt(-1, 2)), null));
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

    private static DurationQuantile quantile(Random random, int visitsMax) {
        return new DurationQuantile(1 + random.nextInt(visitsMax), 3_000 + random.nextInt(17_000));
    }
}
