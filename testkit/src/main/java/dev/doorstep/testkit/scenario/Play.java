package dev.doorstep.testkit.scenario;

import dev.doorstep.CityImportJob;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.availability.Claim;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.scenario.Act.Attempt;
import dev.doorstep.testkit.scenario.Act.Booking;
import dev.doorstep.testkit.scenario.Act.Fact;
import dev.doorstep.testkit.scenario.Act.Look;
import dev.doorstep.testkit.scenario.Act.Settling;
import dev.doorstep.testkit.scenario.Scene.Ordered;
import dev.doorstep.testkit.scenario.StepReport.Outcome;
import dev.doorstep.testkit.simulation.People;
import dev.doorstep.testkit.simulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One playing of a scenario, in a branch that is founded for it. For one thread. */
final class Play {
    private static final BranchId NOWHERE = BranchId.of("none");
    private static final String REFUSED = "refused:";

    private final Stage stage;
    private final People people;
    private final Map<String, Ordered> orders = new HashMap<>();
    private boolean astray;
    private String why = "";

    private Play(Stage stage) {
        this.stage = stage;
        this.people = stage.read(People::of);
    }

    static Play open(Store store, City city, Instant start, long seed) {
        BranchId branch = free(store);
        Stage stage = new Stage(store, start, seed, Actor.system(branch));
        CityFiles.Reading reading = new CityFiles.Reading(inBranch(city, branch), List.of(), 0);
        stage.run("import", CityImportJob.writing(reading), Progress.SILENT);
        return new Play(stage);
    }

    private static BranchId free(Store store) {
        Doorstep doorstep = Doorstep.builder().store(store).build();
        Set<BranchId> taken = doorstep.as(Actor.system(NOWHERE))
                .read(t -> t.organisation().branches().stream().map(Branch::id).collect(Collectors.toSet()));
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> BranchId.of("S" + number))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static City inBranch(City city, BranchId id) {
        Branch branch = city.branch();
        return new City(
                new Branch(
                        id, branch.name(), branch.zone(), branch.currency(), branch.settings(), branch.districts(), 0),
                city.merchants(),
                city.services(),
                city.prices(),
                city.staff(),
                city.customers());
    }

    List<StepReport> all(List<Step> steps) {
        List<StepReport> reports = new ArrayList<>();
        for (Step step : steps) {
            int number = reports.size() + 1;
            reports.add(astray ? report(step, Outcome.SKIPPED, "", List.of()) : one(step, number));
        }
        return reports;
    }

    private StepReport one(Step step, int number) {
        stage.moveTo(step.at());
        String key = "step/" + number;
        if (step.act() instanceof Look look) {
            return look(step, number, look);
        }
        if (step.act() instanceof Attempt deed) {
            Scene scene = scene(deed.order(), key);
            Trial trial = attempt(() -> stage.play(
                    deed.actor().apply(scene), key, t -> heard(() -> deed.work().done(t, scene))));
            if (trial.isDone() && deed instanceof Booking) {
                orders.put(step.subject().text(), stage.read(t -> Deeds.ordered(t, trial.outcome)));
            }
            return judged(step, number, deed.refusal(), trial);
        }
        if (step.act() instanceof Settling settling) {
            Trial trial = attempt(() -> heard(() -> String.valueOf(stage.settle(settling.period(), Progress.SILENT))));
            return judged(step, number, settling.refusal(), trial);
        }
        return report(step, Outcome.DONE, "", List.of());
    }

    /** What became of an attempt: its outcome, or the code of its refusal. */
    private record Trial(String outcome, String refusal) {
        boolean isDone() {
            return refusal.isEmpty();
        }
    }

    private Trial attempt(Supplier<String> deed) {
        why = "";
        try {
            String outcome = deed.get();
            return outcome.startsWith(REFUSED)
                    ? new Trial("", outcome.substring(REFUSED.length()))
                    : new Trial(outcome, "");
        } catch (DoorstepException refused) {
            return new Trial("", refused.code());
        }
    }

    /** Keeps the sentence of a refusal: the stage answers its code only. */
    private String heard(Supplier<String> deed) {
        try {
            return deed.get();
        } catch (DoorstepException refused) {
            why = ": " + refused.getMessage();
            throw refused;
        }
    }

    /** Whatever was built on a step that went astray would fail for no reason of its own: it is not tried. */
    private StepReport judged(Step step, int number, Optional<Cell> refusal, Trial trial) {
        String expected = refusal.map(Cell::text).orElse("");
        Outcome outcome = trial.isDone() ? Outcome.DONE : Outcome.REFUSED;
        if (expected.equals(trial.refusal)) {
            return report(step, outcome, trial.refusal, List.of());
        }
        astray = true;
        Cell place = refusal.orElse(step.subject());
        Deviation deviation = new Deviation(place, number, step.text(), became(expected), became(trial.refusal) + why);
        return report(step, outcome, trial.refusal, List.of(deviation));
    }

    private static String became(String code) {
        return code.isEmpty() ? "done" : "refused: " + code;
    }

    private StepReport look(Step step, int number, Look look) {
        Scene scene = scene(look.order(), "step/" + number);
        List<Deviation> deviations = stage.read(t -> look.facts().stream()
                .flatMap(fact -> compare(step, number, fact, fact.actual().in(t, scene)).stream())
                .toList());
        return report(step, deviations.isEmpty() ? Outcome.HOLDS : Outcome.FAILS, "", deviations);
    }

    private static Optional<Deviation> compare(Step step, int number, Fact fact, Object actual) {
        return fact.expected().equals(actual)
                ? Optional.empty()
                : Optional.of(new Deviation(
                        fact.expectation(), number, step.text(), fact.expected().toString(), actual.toString()));
    }

    private Scene scene(Optional<String> name, String key) {
        Ordered ordered = name.map(orders::get).orElse(null);
        WorkerId worker = ordered == null
                ? null
                : stage.read(t -> t.fulfilment().claim(ordered.visit()))
                        .map(Claim::worker)
                        .orElse(null);
        return new Scene(people, IdempotencyKey.of(key), ordered, worker);
    }

    private static StepReport report(Step step, Outcome outcome, String detail, List<Deviation> deviations) {
        return new StepReport(step.subject(), step.text(), outcome, detail, deviations);
    }
}
