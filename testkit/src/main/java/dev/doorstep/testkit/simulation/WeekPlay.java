package dev.doorstep.testkit.simulation;

import dev.doorstep.CityImportJob;
import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.Transaction;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.ReviewRow;
import dev.doorstep.exchange.city.WeekEventRow;
import dev.doorstep.exchange.city.WeekFiles;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Actor;
import dev.doorstep.settlement.SettlementWeek;
import dev.doorstep.spi.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plays a week of a city through the public API: bookings, what goes wrong, dispatch in the evening, visits, reviews,
 * settlement.
 *
 * <p>The same files and the same seed give the same week, whatever the machine and however often the play was stopped.
 * For one thread.
 */
public final class WeekPlay {
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration ACCEPTANCE = Duration.ofMinutes(10);
    private static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final int EARLY_MINUTES = 8;
    private static final int SPREAD_MINUTES = 16;

    private final CityFiles.Reading city;
    private final WeekFiles.Week week;
    private final Stage stage;
    private final Progress progress;
    private final Effort effort;
    private final Actor operator;
    private final Map<String, Booked> booked = new HashMap<>();
    private final Map<OrderId, String> refs = new HashMap<>();
    private final Map<String, String> outcomes = new java.util.TreeMap<>();
    private final Map<String, ReviewRow> reviews;
    private final Set<String> noShows;
    private final PriorityQueue<Step> queue = new PriorityQueue<>(
            Comparator.comparing(Step::at).thenComparing(Step::rank).thenComparing(Step::key));
    private long played;

    /** A step of the play: due at an instant, behind the lower ranks and lesser keys of that instant. */
    private record Step(Instant at, int rank, String key, Runnable action) {}

    /**
     * Prepares the play.
     *
     * @param store the store, with its schema
     * @param city the files of the city
     * @param week what happens
     * @param seed decides what the files leave open
     * @param progress hears of every step
     */
    public WeekPlay(Store store, CityFiles.Reading city, WeekFiles.Week week, long seed, Progress progress) {
        this.city = city;
        this.week = week;
        this.progress = progress;
        this.effort = Effort.of(seed);
        this.operator = Actor.administrator("operator", city.city().branch().id());
        Instant start = firstDay().minusDays(7).atStartOfDay(zone()).toInstant();
        this.stage = new Stage(store, start, seed, operator);
        this.reviews = week.reviews().stream().collect(Collectors.toMap(ReviewRow::ref, review -> review));
        this.noShows = week.events().stream()
                .filter(event -> event.kind() == WeekEventRow.Kind.CUSTOMER_NO_SHOW)
                .map(WeekPlay::ref)
                .collect(Collectors.toSet());
    }

    /** Plays the week, or what is left of it, and tells what became of it. */
    public WeekReport play() {
        stage.runWhole("import", CityImportJob.writing(city), progress);
        People people = stage.read(People::of);
        Commands commands = new Commands(people);
        week.requests()
                .forEach(request -> add(
                        request.origin().placedAt(),
                        1,
                        "book/" + request.ref(),
                        () -> book(people, commands, request)));
        week.events().stream()
                .filter(event -> event.kind() != WeekEventRow.Kind.CUSTOMER_NO_SHOW)
                .forEach(event -> add(event.at(), 2, key(event), () -> happen(people, commands, event)));
        firstDay()
                .datesUntil(firstDay().plusDays(7))
                .forEach(day -> add(eveningBefore(day), 3, "evening/" + day, () -> {
                    dispatch(people, day);
                    openOn(day).forEach(order -> confirm(people, commands, order));
                }));
        while (!queue.isEmpty()) {
            Step next = queue.remove();
            stage.moveTo(next.at);
            next.action.run();
            progress.reached(people.day(next.at).toString(), ++played, played + queue.size());
        }
        SettlementRunId run = settle();
        return stage.read(t -> new WeekReporter(t, people, Map.copyOf(outcomes)).report(run, firstDay()));
    }

    /** Plans a day the evening before; until then, every visit stays with the worker who was found at booking. */
    private void dispatch(People people, LocalDate day) {
        measure(people, day, "before");
        play(operator, way(day, "greedy"), t -> GreedyEvening.of(t.dispatch().problem(day)));
        play(
                operator,
                way(day, "afresh"),
                t -> GreedyEvening.of(GreedyEvening.emptied(t.dispatch().problem(day))));
        stage.run("dispatch/" + day, new DispatchJob(day, effort), progress);
        measure(people, day, "after");
    }

    private void measure(People people, LocalDate day, String when) {
        play(
                operator,
                way(day, when),
                t -> String.valueOf(DayFigures.of(t, people, day).metres()));
    }

    /** Names the step that measures the way of all workers on a day. */
    static String way(LocalDate day, String when) {
        return "way/" + day + "/" + when;
    }

    private void book(People people, Commands commands, BookingRequestRow request) {
        Set<SourceChannel> typedIn = Set.of(SourceChannel.HOTLINE, SourceChannel.COMMUNITY);
        Actor actor = typedIn.contains(request.origin().channel())
                ? operator
                : Actor.customer(people.customer(request.customer()), operator.branch());
        String outcome = play(actor, "book/" + request.ref(), t -> commands.book(t, request));
        if (!outcome.startsWith("order:")) {
            return;
        }
        String[] parts = outcome.split(":", -1);
        Booked order = new Booked(request, OrderId.parse(parts[1]), VisitId.parse(parts[2]), second(parts[3]));
        booked.put(request.ref(), order);
        refs.put(order.order, request.ref());
        promised(people, commands, order);
    }

    /** Watches over a promise: a late one is dispatched at once, one that nobody keeps is called off. */
    private void promised(People people, Commands commands, Booked order) {
        int generation = order.generation;
        Instant end = order.promised.plus(people.branch().settings().promise());
        add(end, 9, "unserved/" + order.request.ref() + "/" + generation, () -> {
            if (order.open && !order.accepted && order.generation == generation) {
                String outcome = play(
                        operator,
                        "unserved/" + order.request.ref() + "/" + generation,
                        t -> commands.unserved(t, order.order));
                if (outcome.startsWith("unserved")) {
                    order.close();
                }
            }
        });
        if (!stage.now().isBefore(eveningBefore(people.day(order.promised)))) {
            confirm(people, commands, order);
        }
    }

    private void happen(People people, Commands commands, WeekEventRow event) {
        if (event.kind() == WeekEventRow.Kind.WORKER_SICK) {
            String outcome = play(operator, key(event), t -> commands.absent(t, event, Map.copyOf(refs)));
            List<String> displaced = outcome.length() > "absent:".length() && outcome.startsWith("absent:")
                    ? List.of(outcome.substring("absent:".length()).split(",", -1))
                    : List.of();
            displaced.forEach(ref -> changed(people, commands, order(ref)));
            return;
        }
        Booked order = booked.get(ref(event));
        if (order == null || !order.open) {
            return;
        }
        Actor customer = Actor.customer(people.customer(order.request.customer()), operator.branch());
        switch (event.kind()) {
            case CANCEL -> {
                if (play(customer, key(event), t -> commands.cancel(t, order.order, event.reason()))
                        .equals("cancelled")) {
                    order.close();
                }
            }
            case RESCHEDULE -> {
                String outcome = play(customer, key(event), t -> commands.reschedule(t, order.order, event));
                if (outcome.startsWith("moved:")) {
                    order.promised = second(outcome.substring("moved:".length()));
                    changed(people, commands, order);
                }
            }
            case DECLINE -> {
                if (play(operator, key(event), t -> commands.decline(t, order.order, event.reason()))
                        .equals("declined")) {
                    changed(people, commands, order);
                }
            }
            case CUSTOMER_NO_SHOW, WORKER_SICK -> throw new IllegalStateException("played elsewhere");
        }
    }

    private void changed(People people, Commands commands, Booked order) {
        order.change();
        promised(people, commands, order);
    }

    private void confirm(People people, Commands commands, Booked order) {
        if (!order.open || order.accepted) {
            return;
        }
        String key = "confirm/" + order.request.ref() + "/" + order.generation;
        String outcome = play(operator, key, t -> commands.confirm(t, order.order));
        if (!outcome.startsWith("accepted:")) {
            return;
        }
        String[] parts = outcome.split(":", -1);
        order.accepted = true;
        order.plan = new Booked.Plan(
                people.worker(PersonCode.of(parts[1])), second(parts[2]), second(parts[3]), second(parts[4]));
        appear(people, commands, order);
    }

    /** Plans the way of a worker to the door, and what happens there. */
    private void appear(People people, Commands commands, Booked order) {
        Actor worker = Actor.worker(order.plan.worker(), operator.branch());
        Actor customer = Actor.customer(people.customer(order.request.customer()), operator.branch());
        String ref = order.request.ref();
        later(
                order,
                order.plan.departure(),
                "depart",
                worker,
                t -> done(t.fulfilment().depart(order.visit)));
        later(
                order,
                order.plan.start(),
                "arrive",
                worker,
                t -> done(t.fulfilment().arrive(order.visit)));
        if (noShows.contains(ref)) {
            later(
                    order,
                    order.plan.start().plus(PATIENCE),
                    "noshow",
                    worker,
                    t -> done(t.fulfilment().noShow(order.visit)));
            return;
        }
        later(
                order,
                order.plan.start(),
                "start",
                worker,
                t -> done(t.fulfilment().start(order.visit)));
        Instant end = order.plan.end().plus(Duration.ofMinutes(stage.chance(ref, SPREAD_MINUTES) - EARLY_MINUTES));
        later(order, end, "finish", worker, t -> done(t.fulfilment().finish(order.visit)));
        later(
                order,
                end.plus(ACCEPTANCE),
                "approve",
                customer,
                t -> done(t.fulfilment().approve(order.visit)));
        if (reviews.containsKey(ref)) {
            later(order, end.plus(AFTERWARDS), "review", customer, t -> commands.review(t, order, reviews.get(ref)));
        }
    }

    private static final List<String> WAY =
            List.of("depart", "arrive", "start", "noshow", "finish", "approve", "review");

    private void later(Booked order, Instant at, String name, Actor actor, Function<Transaction, String> step) {
        int generation = order.generation;
        String key = name + "/" + order.request.ref() + "/" + generation;
        add(at, 4 + WAY.indexOf(name), key, () -> {
            if (order.open && order.generation == generation) {
                play(actor, key, step);
                if (name.equals("noshow")) {
                    order.close();
                }
            }
        });
    }

    private SettlementRunId settle() {
        TimeWindow period = SettlementWeek.of(firstDay(), zone());
        stage.moveTo(period.endExclusive());
        return stage.settle(period, progress);
    }

    private List<Booked> openOn(LocalDate day) {
        return booked.values().stream()
                .filter(order ->
                        order.open && city.city().branch().dayOf(order.promised).equals(day))
                .sorted(Comparator.comparing(order -> order.request.ref()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String play(Actor actor, String key, Function<Transaction, String> step) {
        String outcome = stage.play(actor, key, step);
        outcomes.put(key, outcome);
        return outcome;
    }

    private void add(Instant at, int rank, String key, Runnable action) {
        queue.add(new Step(at, rank, key, action));
    }

    private Booked order(String ref) {
        return Optional.ofNullable(booked.get(ref)).orElseThrow();
    }

    /** The week begins on the Monday on or before the day that most visits are asked for. */
    private LocalDate firstDay() {
        Map<LocalDate, Long> days = week.requests().stream()
                .collect(Collectors.groupingBy(
                        request -> city.city().branch().dayOf(request.starts().startInclusive()),
                        Collectors.counting()));
        LocalDate busiest = days.entrySet().stream()
                .max(Map.Entry.<LocalDate, Long>comparingByValue()
                        .thenComparing(Map.Entry.<LocalDate, Long>comparingByKey()))
                .orElseThrow()
                .getKey();
        return busiest.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }

    private Instant eveningBefore(LocalDate day) {
        return day.minusDays(1).atTime(EVENING).atZone(zone()).toInstant();
    }

    private java.time.ZoneId zone() {
        return city.city().branch().zone();
    }

    private static String done(Visit visit) {
        return visit.state().toString();
    }

    private static Instant second(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    private static String key(WeekEventRow event) {
        Object subject = event.kind() == WeekEventRow.Kind.WORKER_SICK ? event.worker() : event.ref();
        return "event/" + event.kind() + "/" + subject + "/" + event.at().getEpochSecond();
    }

    private static String ref(WeekEventRow event) {
        return java.util.Objects.requireNonNull(event.ref());
    }
}
