package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.Desk;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.IllegalTransitionException;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitBrief;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.pricing.QuoteLine;
import dev.doorstep.pricing.QuoteNotHonouredException;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers see, confirm, wish for, move and call off. */
class BookingStoriesTest {
    private static final BranchId BRANCH = BranchId.of("SH");

    private final Shop shop = Shop.open(InMemoryStore.open(), BRANCH);
    private final Desk customer = shop.customer(1);

    @Test
    @Tag("BKG-04")
    void a_preview_says_price_time_and_what_calling_off_would_cost_in_figures_and_in_words() {
        Preview shown = preview(Shop.twoHours());
        assertThat(shown.quote().explain(Locale.ENGLISH)).isNotEmpty();
        assertThat(shown.heldUntil()).isEqualTo(Shop.OPENING.plus(Duration.ofMinutes(15)));
        assertThat(shown.calledOff())
                .extracting(CancellationQuote::rule, CancellationQuote::fee)
                .containsExactly(
                        tuple("ladder/24h", Shop.fen(0)),
                        tuple("ladder/2h", Shop.fen(36_00)),
                        tuple("ladder/0h", Shop.fen(60_00)),
                        tuple("no-show", Shop.fen(96_00)));
        assertThat(shown.calledOff())
                .allSatisfy(quote -> assertThat(quote.explain(Locale.CHINESE)).contains("CNY"));
    }

    @Test
    @Tag("BKG-04")
    void a_preview_keeps_the_time_from_others_and_orders_nothing() {
        WorkerChoice first = WorkerChoice.strict(Townsfolk.worker(1).id());
        PlaceOrder command = wishing(first, null, "");
        preview(command);
        PlaceOrder other = command.by(Shop.customerId(2));
        assertThatThrownBy(() -> shop.book(other, "b")).isInstanceOf(SlotTakenException.class);
        assertThat(orders()).isEmpty();
        shop.clock().advance(Duration.ofMinutes(15));
        assertThat(shop.book(other, "c").state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    @Tag("BKG-04")
    void a_hold_that_expired_is_still_sold_unless_somebody_else_took_the_time() {
        WorkerChoice first = WorkerChoice.strict(Townsfolk.worker(1).id());
        Preview shown = preview(wishing(first, null, ""));
        shop.clock().advance(Duration.ofMinutes(20));
        Order order = submit(shown, "a");
        assertThat(shop.visit(order).promise()).isEqualTo(shown.promise());
        Preview late = preview(wishing(first, null, "")
                .startingIn(TimeWindow.of(Shop.START.plus(Duration.ofHours(5)), Duration.ofMinutes(5))));
        shop.clock().advance(Duration.ofMinutes(16));
        PlaceOrder other = PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, Shop.START.plus(Duration.ofHours(5)));
        shop.book(other.wishing(new PlaceOrder.Wishes(first, null)), "b");
        assertThatThrownBy(() -> submit(late, "c"))
                .isInstanceOfAny(SlotTakenException.class, HoldExpiredException.class);
    }

    @Test
    @Tag("BKG-04")
    void material_at_cost_is_charged_when_whoever_serves_customers_names_it_and_by_nobody_else() {
        Material filter = new Material("FILTER", new LocalText("滤芯", "Filter"), Shop.fen(80_00));
        PlaceOrder plain = Shop.twoHours();
        PlaceOrder command = PlaceOrder.of(
                plain.customer(),
                plain.item().with(List.of(filter)),
                plain.starts().startInclusive());
        assertThatThrownBy(() -> shop.book(command, "a")).isInstanceOf(NotPermittedException.class);
        Order order = shop.office().inTransaction(t -> t.booking().place(command, IdempotencyKey.of("a")));
        assertThat(order.total()).isEqualTo(Shop.fen(120_00 + 80_00));
        assertThat(order.sold().quote().lines()).extracting(QuoteLine::rule).contains("material/FILTER");
    }

    @Test
    @Tag("PRC-05")
    void a_quote_is_honoured_until_it_expires() {
        Preview shown = preview(Shop.twoHours());
        shop.clock().moveTo(shown.quote().validUntil());
        assertThatThrownBy(() -> submit(shown, "a"))
                .isInstanceOfSatisfying(QuoteNotHonouredException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(QuoteNotHonouredException.Reason.EXPIRED);
                    assertThat(refused.due()).isEmpty();
                });
    }

    @Test
    @Tag("BKG-04")
    void a_preview_that_was_tampered_with_is_refused() {
        Preview cheap = preview(PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 1, Shop.START));
        Preview dear = preview(PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START));
        Preview mixed = new Preview(
                dear.command(),
                dear.visits(),
                dear.promise(),
                dear.heldUntil(),
                cheap.quote(),
                dear.late(),
                dear.calledOff());
        assertThatThrownBy(() -> submit(mixed, "a"))
                .isInstanceOfSatisfying(
                        QuoteNotHonouredException.class,
                        refused -> assertThat(refused.due()).contains(Shop.fen(500_00)));
        Preview stolen = new Preview(
                dear.command(),
                cheap.visits(),
                dear.promise(),
                dear.heldUntil(),
                dear.quote(),
                dear.late(),
                dear.calledOff());
        assertThatThrownBy(() -> submit(stolen, "b")).isInstanceOf(HoldExpiredException.class);
        assertThatThrownBy(() -> shop.customer(2).inTransaction(t -> t.booking().submit(dear, IdempotencyKey.of("c"))))
                .isInstanceOf(UnknownCustomerException.class);
        assertThat(orders()).isEmpty();
    }

    @Test
    @Tag("BKG-03")
    void wishes_choose_the_worker_and_the_note_reaches_whoever_comes_and_nobody_else() {
        Order order = shop.book(wishing(WorkerChoice.any(), Gender.MALE, "有猫，请随手关门"), "a");
        WorkerId man = Townsfolk.worker(3).id();
        assertThat(shop.workerOf(order)).isEqualTo(man);
        Visit visit = shop.visit(order);
        VisitBrief brief = shop.worker(man).read(t -> t.fulfilment().brief(visit.id()));
        assertThat(brief.wishes()).containsExactly("有猫，请随手关门");
        assertThat(brief.gender()).isEqualTo(Gender.MALE);
        assertThat(brief.place().street()).isEqualTo("人民大道");
        assertThat(brief.place().house())
                .as("the house before the worker accepted")
                .isEmpty();
        shop.playUntil(VisitState.ASSIGNED, order);
        VisitBrief accepted = shop.worker(man).read(t -> t.fulfilment().brief(visit.id()));
        assertThat(accepted.place().house()).contains("1 号 2 单元");
        WorkerId other = Townsfolk.worker(1).id();
        assertThatThrownBy(() -> shop.worker(other).read(t -> t.fulfilment().brief(visit.id())))
                .isInstanceOf(UnknownOrderException.class);
    }

    @Test
    @Tag("BKG-03")
    void words_about_an_order_are_kept_apart_and_can_be_erased() {
        Order order = shop.book(wishing(WorkerChoice.any(), null, "门禁 7788"), "a");
        Visit visit = shop.playUntil(VisitState.OFFERED, order);
        shop.worker(shop.workerOf(order)).inTransaction(t -> t.fulfilment().decline(visit.id(), "孩子发烧"));
        customer.inTransaction(t -> t.booking()
                .cancel(order.id(), t.booking().quoteCancellation(order.id()), "搬家了", IdempotencyKey.of("c")));
        List<Note> notes = customer.read(t -> t.booking().notes(order.id()));
        assertThat(notes).extracting(Note::text).containsExactlyInAnyOrder("门禁 7788", "孩子发烧", "搬家了");
        assertThat(customer.read(t -> t.booking().history(order.id())).toString())
                .as("the history")
                .doesNotContain("7788", "发烧", "搬家");
        assertThat(customer.read(t -> t.booking().order(order.id())).toString()).doesNotContain("7788");
        int erased = shop.office().inTransaction(t -> t.booking().eraseNotes(order.id()));
        assertThat(erased).isEqualTo(3);
        List<Note> empty = customer.read(t -> t.booking().notes(order.id()));
        assertThat(empty).extracting(Note::text).containsOnly("");
    }

    @Test
    @Tag("AVL-06")
    void who_is_blocked_keeps_what_was_promised_and_gets_nothing_else() {
        Order kept = shop.book(wishing(WorkerChoice.strict(first()), null, ""), "a");
        BlockEnd end = BlockEnd.reviewed(LocalDate.of(2026, 4, 2));
        shop.office().inTransaction(t -> t.blocks().impose(first(), BlockSource.branch(), BlockReason.ABSENCE, end));
        assertThat(shop.workerOf(kept)).isEqualTo(first());
        assertThatThrownBy(() -> shop.book(afterwards(), "b"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        refused -> assertThat(refused.blockers()).containsExactly(BlockerCode.BLOCKED));
        shop.playUntil(VisitState.DONE, kept);
    }

    @Test
    @Tag("WRK-04")
    @Tag("DSP-03")
    void who_is_not_skilled_enough_is_not_sent() {
        Worker worker = shop.office().read(t -> t.workers().worker(first()));
        Qualification beginner =
                new Qualification(Map.of(Townsfolk.CLEANING, Proficiency.of(SkillLevel.of(1))), List.of(), 1);
        save(worker, beginner, worker.terms());
        assertThatThrownBy(() -> shop.book(afterwards(), "a"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        refused -> assertThat(refused.blockers()).containsExactly(BlockerCode.SKILL_LEVEL));
    }

    @Test
    @Tag("WRK-02")
    @Tag("DSP-03")
    void a_certificate_must_be_valid_on_the_day_of_the_visit_not_on_that_of_the_booking() {
        CredentialType health = CredentialType.of("HEALTH");
        Offering cleaning = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        Offering.Work certified = new Offering.Work(
                cleaning.units(),
                cleaning.work().effort(),
                cleaning.work().requirement().and(Map.of(), Set.of(health)));
        shop.office().inTransaction(t -> t.catalog().save(cleaning.with(certified)));
        Worker worker = shop.office().read(t -> t.workers().worker(first()));
        LocalDate visitDay = LocalDate.of(2026, 3, 3);
        certify(worker, new Credential(health, "1", "疾控中心", visitDay.minusYears(1), visitDay.minusDays(1)));
        assertThatThrownBy(() -> shop.book(afterwards(), "a"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        refused -> assertThat(refused.blockers()).containsExactly(BlockerCode.CREDENTIAL));
        Worker renewing = shop.office().read(t -> t.workers().worker(first()));
        certify(renewing, new Credential(health, "2", "疾控中心", visitDay.minusYears(1), visitDay));
        assertThat(shop.workerOf(shop.book(afterwards(), "b"))).isEqualTo(first());
    }

    @Test
    @Tag("BKG-06")
    void customers_list_their_own_orders_a_page_at_a_time() {
        List<Order> booked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            booked.add(shop.book(at(Shop.customerId(1), Shop.CLEANING, i * 3), "mine-" + i));
            shop.clock().advance(Duration.ofMinutes(1));
        }
        shop.book(at(Shop.customerId(2), Shop.CLEANING, 1), "other");
        Page<Order> first = customer.read(t -> t.booking().ordersOf(Shop.customerId(1), PageRequest.first(2)));
        assertThat(first.items()).isEqualTo(booked.subList(0, 2));
        PageRequest next = PageRequest.first(2).from(Objects.requireNonNull(first.next()));
        Page<Order> second = customer.read(t -> t.booking().ordersOf(Shop.customerId(1), next));
        assertThat(second.items()).isEqualTo(booked.subList(2, 3));
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> customer.read(t -> t.booking().ordersOf(Shop.customerId(2), PageRequest.first(2))))
                .isInstanceOf(UnknownCustomerException.class);
    }

    @Test
    @Tag("BKG-07")
    void an_order_moves_at_the_price_that_was_agreed_also_into_time_that_only_itself_holds() {
        Order order = shop.book(wishing(WorkerChoice.strict(Townsfolk.worker(1).id()), null, ""), "a");
        Instant halfAnHourLater = Shop.START.plus(Duration.ofMinutes(30));
        Order moved = reschedule(order, halfAnHourLater, "m");
        assertThat(moved.total()).isEqualTo(order.total());
        Visit visit = shop.visit(order);
        assertThat(visit.promise().startInclusive()).isEqualTo(halfAnHourLater);
        assertThat(visit.state()).isEqualTo(VisitState.PENDING_DISPATCH);
        shop.playUntil(VisitState.ASSIGNED, order);
        reschedule(order, Shop.START, "n");
        assertThat(shop.visit(order).state())
                .as("whoever accepted the old time is asked again")
                .isEqualTo(VisitState.PENDING_DISPATCH);
    }

    @Test
    @Tag("BKG-07")
    void an_order_that_cannot_move_stays_as_it_was_and_says_why() {
        Order order = shop.book(wishing(WorkerChoice.strict(Townsfolk.worker(1).id()), null, ""), "a");
        shop.playUntil(VisitState.ASSIGNED, order);
        Visit before = shop.visit(order);
        Instant night = Shop.START.plus(Duration.ofHours(9));
        assertThatThrownBy(() -> reschedule(order, night, "m"))
                .isInstanceOfSatisfying(SlotTakenException.class, refused -> {
                    assertThat(refused.blockers()).contains(BlockerCode.SHIFT);
                    assertThat(refused.alternatives()).isNotEmpty();
                });
        assertThat(shop.visit(order)).isEqualTo(before);
        assertThat(shop.workerOf(order)).isEqualTo(Townsfolk.worker(1).id());
        shop.playUntil(VisitState.ARRIVED, order);
        assertThatThrownBy(() -> reschedule(order, Shop.START.plus(Duration.ofDays(1)), "n"))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @Tag("PAY-07")
    void a_deposit_is_taken_at_booking_and_the_balance_when_the_work_is_accepted() {
        Order order = shop.book(PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START), "a");
        assertThat(paid(order)).isEqualTo(Shop.fen(150_00));
        shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        assertThat(paid(order)).isEqualTo(Shop.fen(150_00));
        shop.playUntil(VisitState.DONE, order);
        assertThat(paid(order)).isEqualTo(Shop.fen(500_00));
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    @Tag("PAY-07")
    @Tag("BKG-08")
    void calling_off_a_deposit_order_keeps_no_more_than_the_deposit() {
        Order order = shop.book(PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START), "a");
        shop.clock().moveTo(Shop.START.minus(Duration.ofHours(1)));
        CancellationQuote quote = customer.read(t -> t.booking().quoteCancellation(order.id()));
        assertThat(quote.fee()).as("half of the price").isEqualTo(Shop.fen(250_00));
        customer.inTransaction(t -> t.booking().cancel(order.id(), quote, "", IdempotencyKey.of("c")));
        assertThat(refunded(order)).isEqualTo(Shop.fen(0));
        Money available = shop.office().read(t -> t.payments().available(order.id()));
        assertThat(available).as("the deposit is kept whole").isEqualTo(Shop.fen(0));

        Order early = shop.book(at(Shop.customerId(1), Shop.DEEP_CLEANING, 48), "b");
        customer.inTransaction(t ->
                t.booking().cancel(early.id(), t.booking().quoteCancellation(early.id()), "", IdempotencyKey.of("d")));
        assertThat(refunded(early)).isEqualTo(Shop.fen(150_00));
    }

    private static WorkerId first() {
        return Townsfolk.worker(1).id();
    }

    /** One hour of the first worker, after the two hours of the others. */
    private static PlaceOrder afterwards() {
        return PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 1, Shop.START.plus(Duration.ofHours(4)))
                .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(first()), null));
    }

    private void certify(Worker worker, Credential credential) {
        Qualification known = worker.qualification();
        save(worker, new Qualification(known.skills(), List.of(credential), known.experienceYears()), worker.terms());
    }

    private void save(Worker worker, Qualification qualification, WorkTerms terms) {
        Worker next = worker.with(qualification).with(terms);
        shop.office().inTransaction(t -> t.workers().save(next));
    }

    private Preview preview(PlaceOrder command) {
        return customer.inTransaction(t -> t.booking().preview(command));
    }

    private Order submit(Preview shown, String key) {
        return customer.inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of(key)));
    }

    private Order reschedule(Order order, Instant start, String key) {
        TimeWindow starts = TimeWindow.of(start, Duration.ofMinutes(5));
        return customer.inTransaction(t -> t.booking().reschedule(order.id(), starts, IdempotencyKey.of(key)));
    }

    private List<Order> orders() {
        return shop.office()
                .read(t -> t.booking().orders(PageRequest.first(10)))
                .items();
    }

    private Money paid(Order order) {
        return shop.office().read(t -> t.payments().paid(order.id()));
    }

    private Money refunded(Order order) {
        return shop.office().read(t -> t.payments().refunded(order.id()));
    }

    private static PlaceOrder at(CustomerId customer, OfferingId offering, int hoursLater) {
        return PlaceOrder.of(customer, offering, 1, Shop.START.plus(Duration.ofHours(hoursLater)));
    }

    private static PlaceOrder wishing(WorkerChoice choice, @Nullable Gender gender, String note) {
        return Shop.twoHours()
                .wishing(new PlaceOrder.Wishes(choice, gender))
                .from(new PlaceOrder.Origin(SourceChannel.APP, note));
    }
}
