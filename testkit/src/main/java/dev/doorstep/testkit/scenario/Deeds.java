package dev.doorstep.testkit.scenario;

import dev.doorstep.Transaction;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Order;
import dev.doorstep.organisation.Actor;
import dev.doorstep.review.Scores;
import dev.doorstep.settlement.SettlementWeek;
import dev.doorstep.testkit.scenario.Act.Deed;
import dev.doorstep.testkit.scenario.Act.Work;
import dev.doorstep.testkit.simulation.Commands;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Makes deeds of what steps say. */
final class Deeds {
    private static final String OPERATOR = "OPERATOR";
    private static final String DONE = "done";

    private final Facts facts;
    private final Instant at;

    Deeds(Facts facts, Instant at) {
        this.facts = facts;
        this.at = at;
    }

    Act of(Verb verb) {
        return switch (verb) {
            case BOOK -> book();
            case PAY -> buyer((t, scene) -> t.booking().pay(scene.order().id(), scene.key()));
            case RESCHEDULE -> reschedule();
            case CANCEL -> cancel();
            case OFFER ->
                about(Scene::operator, visit((t, visit) -> t.fulfilment().offer(visit)));
            case ACCEPT -> comer((t, visit) -> t.fulfilment().accept(visit));
            case DECLINE -> decline();
            case DEPART -> comer((t, visit) -> t.fulfilment().depart(visit));
            case ARRIVE -> comer((t, visit) -> t.fulfilment().arrive(visit));
            case START -> comer((t, visit) -> t.fulfilment().start(visit));
            case FINISH -> comer((t, visit) -> t.fulfilment().finish(visit));
            case APPROVE ->
                about(Scene::buyer, visit((t, visit) -> t.fulfilment().approve(visit)));
            case NO_SHOW -> comer((t, visit) -> t.fulfilment().noShow(visit));
            case REVIEW -> review();
            case ABSENT -> absent();
            case SETTLE -> new Act.Settling(SettlementWeek.of(facts.subject().date(), facts.zone()), refusal());
            case ORDER, SLOTS, STATEMENT, LEDGER, ADVANCE_MINUTES, AT ->
                throw new IllegalArgumentException("%s is no deed.".formatted(verb));
        };
    }

    private Act book() {
        BookingRequestRow request = facts.request(facts.find(Key.OFFERING), at);
        Work work = (t, scene) -> placed(t, scene.commands().place(t, request, scene.key()));
        return new Act.Booking(by(scene -> scene.customer(request.customer())), work, refusal());
    }

    /** Writes down what later steps need of an order; {@link #ordered} reads it. */
    private static String placed(Transaction t, Order order) {
        return order.id() + ":" + Commands.visit(t, order.id()).id();
    }

    /** Reads from the outcome of a booking which order it made. */
    static Scene.Ordered ordered(Transaction t, String outcome) {
        int colon = outcome.indexOf(':');
        Order order = t.booking().order(OrderId.parse(outcome.substring(0, colon)));
        return new Scene.Ordered(
                order.id(),
                VisitId.parse(outcome.substring(colon + 1)),
                order.customer(),
                order.sold().offering());
    }

    private Act reschedule() {
        TimeWindow starts = Commands.withLast(facts.starts());
        return buyer((t, scene) -> t.booking().reschedule(scene.order().id(), starts, scene.key()));
    }

    private Act cancel() {
        String reason = facts.text(Key.REASON);
        return buyer((t, scene) -> scene.commands().cancel(t, scene.order().id(), reason));
    }

    private Act decline() {
        String reason = facts.text(Key.REASON);
        return comer((t, visit) -> t.fulfilment().decline(visit, reason));
    }

    private Act review() {
        Scores scores = Scores.all(facts.cell(Key.STARS).whole(Scores.MIN, Scores.MAX));
        String text = facts.text(Key.TEXT);
        return buyer((t, scene) -> t.reviews().submit(scene.order().id(), scores, text));
    }

    private Act absent() {
        PersonCode worker = facts.worker(facts.subject());
        Instant from = facts.instant(facts.cell(Key.FROM));
        TimeWindow window = new TimeWindow(from, facts.cell(Key.TO).instantAfter(from, facts.zone()));
        String reason = facts.text(Key.REASON);
        Work work = done((t, scene) -> t.fulfilment().absent(scene.people().worker(worker), window, reason));
        return new Deed(Optional.empty(), by(Scene::operator), work, refusal());
    }

    private Act buyer(BiConsumer<Transaction, Scene> deed) {
        return about(Scene::buyer, done(deed));
    }

    private Act comer(BiConsumer<Transaction, VisitId> deed) {
        return about(Scene::comer, visit(deed));
    }

    private Act about(Function<Scene, Actor> usual, Work work) {
        return new Deed(Optional.of(facts.subject().code()), by(usual), work, refusal());
    }

    private static Work visit(BiConsumer<Transaction, VisitId> deed) {
        return done((t, scene) -> deed.accept(t, scene.order().visit()));
    }

    private static Work done(BiConsumer<Transaction, Scene> deed) {
        return (t, scene) -> {
            deed.accept(t, scene);
            return DONE;
        };
    }

    private Function<Scene, Actor> by(Function<Scene, Actor> usual) {
        Optional<Cell> named = facts.find(Key.BY);
        if (named.isEmpty()) {
            return usual;
        }
        Cell who = named.get();
        if (who.text().equals(OPERATOR)) {
            return Scene::operator;
        }
        if (facts.isWorker(who)) {
            PersonCode worker = facts.worker(who);
            return scene -> scene.worker(worker);
        }
        PersonCode customer = facts.customer(who);
        return scene -> scene.customer(customer);
    }

    private Optional<Cell> refusal() {
        Optional<Cell> refusal = facts.find(Key.REFUSED);
        refusal.ifPresent(Cell::required);
        return refusal;
    }
}
