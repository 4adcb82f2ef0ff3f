package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.roster.Roster;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.intake.AnswerRefusedException;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.customer.Address;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.KeyReusedException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.LastingOrderException;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceBundle;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.rebooking.Likeness;
import dev.doorstep.order.rebooking.Loss;
import dev.doorstep.order.rebooking.NotCarriedOverException;
import dev.doorstep.order.rebooking.PlaceAgain;
import dev.doorstep.order.rebooking.Proposal;
import dev.doorstep.order.rebooking.RebookingDesk;
import dev.doorstep.order.rebooking.RebookingDraft;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.testkit.world.Fixing;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What was ordered once can be ordered again: the draft carries over what is still to be had, names what is not, and
 * proposes what can be held, on every store.
 */
@Tag("CUS-08")
public interface RebookingContract extends StoreContract {
    @Test
    default void the_same_again_loses_nothing_and_comes_by_the_same_worker_a_week_later() {
        Shop shop = Shop.open(store(), BRANCH);
        PlaceOrder.Wishes wishes =
                new PlaceOrder.Wishes(WorkerChoice.strict(Shop.worker(2).id()), null);
        Order order = shop.book(Shop.twoHours().wishing(wishes), "first");
        shop.playUntil(VisitState.DONE, order);
        RebookingDraft draft = draft(shop, order);
        assertThat(draft.losses()).isEmpty();
        assertThat(draft.item()).isEqualTo(order.sold().item());
        assertThat(draft.wishes()).isEqualTo(wishes);
        assertThat(draft.proposals()).hasSize(RebookingDesk.PROPOSALS_MAX);
        assertThat(draft.proposals().get(0).start()).isEqualTo(Shop.START.plus(Duration.ofDays(7)));
        assertThat(draft.proposals().get(0).alike()).containsExactly(Likeness.values());
        Order again = submitted(shop, draft.best().orElseThrow(), "again");
        assertThat(again.sold().item()).isEqualTo(order.sold().item());
        assertThat(shop.workerOf(again)).isEqualTo(Shop.worker(2).id());
    }

    @Test
    default void whoever_came_is_preferred_and_every_proposal_can_be_held() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        WorkerId came = shop.workerOf(order);
        shop.playUntil(VisitState.DONE, order);
        RebookingDraft draft = draft(shop, order);
        assertThat(draft.wishes().choice()).isEqualTo(WorkerChoice.preferred(List.of(came)));
        assertThat(draft.proposals())
                .isSortedAccordingTo(
                        (one, other) -> other.alike().size() - one.alike().size());
        assertThat(draft.proposals()).allSatisfy(proposal -> {
            assertThat(proposal.slot().best()).isEqualTo(came);
            assertThat(held(shop, draft, proposal)).isEqualTo(proposal.start());
        });
    }

    @Test
    default void the_same_again_in_one_step_is_one_order_however_often_it_is_sent() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        shop.playUntil(VisitState.DONE, order);
        PlaceAgain command = PlaceAgain.of(order.id());
        Order again = placed(shop, command, "again");
        assertThat(shop.visit(again).promise().startInclusive()).isEqualTo(Shop.START.plus(Duration.ofDays(7)));
        assertThat(shop.workerOf(again)).isEqualTo(shop.workerOf(order));
        shop.clock().advance(Duration.ofDays(1));
        assertThat(placed(shop, command, "again")).isEqualTo(again);
        assertThatThrownBy(() -> placed(shop, command.bestEffort(), "again")).isInstanceOf(KeyReusedException.class);
        assertThatThrownBy(() ->
                        shop.customer(2).inTransaction(t -> t.rebooking().place(command, IdempotencyKey.of("mine"))))
                .isInstanceOf(UnknownOrderException.class);
    }

    @Test
    default void what_cannot_be_the_same_is_ordered_only_by_whoever_agrees() {
        Shop shop = Shop.open(store(), BRANCH);
        WorkerId named = Shop.worker(2).id();
        Order order =
                shop.book(Shop.twoHours().wishing(new PlaceOrder.Wishes(WorkerChoice.strict(named), null)), "first");
        shop.playUntil(VisitState.DONE, order);
        hours(shop, named, 13, 20);
        PlaceAgain command = PlaceAgain.of(order.id());
        assertThatThrownBy(() -> placed(shop, command, "a"))
                .isInstanceOfSatisfying(NotCarriedOverException.class, refused -> {
                    assertThat(refused.losses()).extracting(Loss::code).containsExactly(Loss.Code.WORKER_AWAY);
                    assertThat(refused.getMessage()).contains("cannot come on a Tuesday at 10:00");
                });
        Order later = placed(shop, command.bestEffort(), "b");
        assertThat(shop.visit(later).promise().startInclusive())
                .as("a Tuesday, as soon as can be")
                .isEqualTo(Shop.START.plus(Duration.ofHours(3)));
        TimeWindow friday = TimeWindow.of(Shop.START.plus(Duration.ofDays(3)), Duration.ofHours(8));
        Order chosen = placed(shop, command.startingIn(friday), "c");
        assertThat(shop.workerOf(chosen)).as("a start was chosen").isEqualTo(named);
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        assertThatThrownBy(() -> placed(shop, command.bestEffort().startingIn(friday), "d"))
                .isInstanceOf(NotCarriedOverException.class)
                .hasMessageContaining("Cleaning cannot be booked any more");
    }

    @Test
    default void a_draft_writes_nothing_whatever_became_of_the_order() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        shop.customer(1)
                .inTransaction(t -> t.booking()
                        .cancel(order.id(), t.booking().quoteCancellation(order.id()), "", IdempotencyKey.of("off")));
        RebookingDraft draft = draft(shop, order);
        assertThat(draft.losses()).isEmpty();
        assertThat(draft.wishes()).as("nobody came").isEqualTo(PlaceOrder.Wishes.NONE);
        assertThat(draft.proposals().get(0).start()).as("it is free again").isEqualTo(Shop.START);
        assertThat(shop.office()
                        .read(t -> t.booking().orders(PageRequest.first(9)))
                        .items())
                .hasSize(1);
    }

    @Test
    default void what_the_offering_has_no_more_is_named_and_the_rest_is_carried_over() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Order order = shop.book(
                PlaceOrder.of(Shop.customerId(1), Fixing.OFFERING, 1, Shop.START)
                        .choosing(ChoosingContract.DEAD_DUCT)
                        .from(new PlaceOrder.Origin(SourceChannel.HOTLINE, "按两次铃")),
                "first");
        RebookingDraft whole = draft(shop, order);
        assertThat(whole.losses()).isEmpty();
        assertThat(whole.item().chosen()).as("words too").isEqualTo(ChoosingContract.DEAD_DUCT);
        assertThat(whole.note()).isEqualTo("按两次铃");
        Offering plain = shop.office().read(t -> t.catalog().offering(Fixing.OFFERING));
        shop.clock().advance(Duration.ofSeconds(1));
        shop.office().inTransaction(t -> t.catalog().save(withoutDucts(plain)));
        RebookingDraft draft = draft(shop, order);
        assertThat(draft.losses())
                .extracting(loss -> loss.code() + " " + loss.subject())
                .containsExactly("ANSWER_MISSING device", "UNITS AC-FIX", "QUESTION_GONE floor", "ANSWER_GONE device");
        assertThat(draft.losses().get(3).sentence())
                .isEqualTo(new LocalText("“选DUCT”已不是此问题的答案：问device", "DUCT is no answer any more to: The device?"));
        assertThat(draft.canBeOrdered()).isFalse();
        assertThat(draft.proposals()).isEmpty();
        assertThatThrownBy(() -> submitted(shop, draft.startingAt(Shop.START), "again"))
                .isInstanceOf(AnswerRefusedException.class);
        PlaceOrder.Item answered = draft.item()
                .choosing(draft.item()
                        .chosen()
                        .answering(draft.item().chosen().answers().and("device", "WALL")));
        RebookingDraft complete = shop.customer(1).read(t -> t.rebooking().draft(order.id(), answered));
        assertThat(complete.canBeOrdered()).isTrue();
        Order again = submitted(shop, complete.best().orElseThrow(), "again");
        assertThat(again.sold().chosen().options()).isEqualTo(Map.of(Fixing.REFILL, 2));
        assertThat(again.sold().chosen().answers().values()).containsOnlyKeys("device", "fault");
    }

    @Test
    default void words_that_were_erased_are_not_known_any_more() {
        Shop shop = Shop.open(store(), BRANCH);
        Fixing.soldIn(shop);
        Order order = shop.book(
                PlaceOrder.of(Shop.customerId(1), Fixing.OFFERING, 1, Shop.START)
                        .choosing(ChoosingContract.DEAD_DUCT),
                "first");
        shop.office().inTransaction(t -> t.booking().eraseNotes(order.id()));
        RebookingDraft draft = draft(shop, order);
        assertThat(draft.item().chosen().answers().has("pets")).isFalse();
        assertThat(draft.canBeOrdered()).isTrue();
    }

    @Test
    default void what_cannot_be_booked_any_more_is_no_draft_for_an_order() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        shop.clock().advance(Duration.ofSeconds(1));
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        RebookingDraft draft = draft(shop, order);
        assertThat(codes(draft)).containsExactly(Loss.Code.OFFERING_GONE);
        assertThat(draft.canBeOrdered()).isFalse();
        assertThat(draft.best()).isEmpty();
    }

    @Test
    default void material_is_carried_over_for_whoever_can_say_what_it_cost() {
        Shop shop = Shop.open(store(), BRANCH);
        List<Material> pipe = List.of(new Material("PIPE", new LocalText("铜管", "Pipe"), Shop.fen(80_00)));
        PlaceOrder.Item item = PlaceOrder.Item.of(Shop.CLEANING, 2).with(pipe);
        Order order = shop.office()
                .inTransaction(t -> t.booking()
                        .place(PlaceOrder.of(Shop.customerId(1), item, Shop.START), IdempotencyKey.of("first")));
        assertThat(draft(shop, order).losses())
                .extracting(loss -> loss.code() + " " + loss.subject())
                .containsExactly("MATERIAL PIPE");
        assertThat(draft(shop, order).item().materials()).isEmpty();
        assertThat(shop.office().read(t -> t.rebooking().draft(order.id())).item())
                .isEqualTo(item);
    }

    @Test
    default void a_part_of_a_package_has_a_price_of_its_own_when_it_is_ordered_again() {
        Shop shop = Shop.open(store(), BRANCH);
        shop.office().inTransaction(t -> t.bundles().save(BundleBookingContract.CARE));
        List<Instant> starts =
                List.of(Shop.START, Shop.START.plus(Duration.ofDays(1)), Shop.START.plus(Duration.ofDays(2)));
        PlaceBundle bought = PlaceBundle.of(Shop.customerId(1), BundleBookingContract.CARE.id(), starts);
        List<Order> orders = shop.customer(1).inTransaction(t -> t.booking().place(bought, IdempotencyKey.of("care")));
        RebookingDraft draft = draft(shop, orders.get(0));
        assertThat(draft.losses())
                .extracting(loss -> loss.code() + " " + loss.subject())
                .containsExactly("PACKAGE CARE");
        assertThat(submitted(shop, draft.best().orElseThrow(), "alone").total()).isEqualTo(Shop.fen(60_00));
    }

    @Test
    default void a_worker_who_is_blocked_or_does_not_suit_is_named_and_somebody_else_comes() {
        Shop shop = Shop.open(store(), BRANCH);
        WorkerId named = Shop.worker(2).id();
        Order order =
                shop.book(Shop.twoHours().wishing(new PlaceOrder.Wishes(WorkerChoice.strict(named), null)), "first");
        shop.office()
                .inTransaction(t -> t.blocks()
                        .impose(
                                named,
                                BlockSource.branch(),
                                BlockReason.QUALITY,
                                BlockEnd.reviewed(LocalDate.of(2026, 6, 1))));
        RebookingDraft blocked = draft(shop, order);
        assertThat(codes(blocked)).containsExactly(Loss.Code.WORKER_BLOCKED);
        assertThat(blocked.losses().get(0).facts())
                .as("why is not the customer's business")
                .hasSize(1);
        assertThat(blocked.wishes()).isEqualTo(PlaceOrder.Wishes.NONE);
        assertThat(shop.workerOf(submitted(shop, blocked.best().orElseThrow(), "again")))
                .isNotEqualTo(named);
        Order other = shop.book(Shop.twoHours(), "second");
        shop.office().inTransaction(t -> {
            t.catalog().save(new Skill(SkillCode.of("SILK"), new LocalText("丝绸", "Silk"), 0));
            Offering plain = t.catalog().offering(Shop.CLEANING);
            return t.catalog()
                    .save(plain.with(new Offering.Work(
                            plain.units(),
                            plain.work().effort(),
                            plain.work().requirement().and(Map.of(SkillCode.of("SILK"), SkillLevel.of(1)), Set.of()))));
        });
        RebookingDraft unsuited = draft(shop, other);
        assertThat(codes(unsuited)).containsExactly(Loss.Code.WORKER_UNSUITED, Loss.Code.TIME);
        assertThat(unsuited.losses().get(0).sentence().en()).endsWith("the work asks for another skill");
        assertThat(unsuited.proposals()).isEmpty();
    }

    @Test
    default void a_worker_who_has_other_hours_now_is_named_and_comes_at_another_time() {
        Shop shop = Shop.open(store(), BRANCH);
        WorkerId named = Shop.worker(2).id();
        Order order =
                shop.book(Shop.twoHours().wishing(new PlaceOrder.Wishes(WorkerChoice.strict(named), null)), "first");
        hours(shop, named, 13, 20);
        RebookingDraft draft = draft(shop, order);
        assertThat(codes(draft)).containsExactly(Loss.Code.WORKER_AWAY);
        assertThat(draft.losses().get(0).sentence().en())
                .endsWith("cannot come on a Tuesday at 10:00 in the next 28 days");
        assertThat(draft.wishes().choice()).isEqualTo(WorkerChoice.strict(named));
        assertThat(draft.proposals().get(0).alike()).containsExactly(Likeness.WORKER, Likeness.WEEKDAY);
        Stream.of(1, 2, 3).forEach(number -> hours(shop, Shop.worker(number).id(), 13, 20));
        Order anybody = shop.book(Shop.twoHours().startingAt(Shop.START.plus(Duration.ofHours(4))), "second");
        Stream.of(1, 2, 3).forEach(number -> hours(shop, Shop.worker(number).id(), 8, 12));
        assertThat(codes(draft(shop, anybody))).containsExactly(Loss.Code.TIME);
    }

    @Test
    default void a_customer_who_has_moved_is_told_where_it_is_done() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        shop.customer(1).inTransaction(t -> {
            Customer known = t.customers().customer(Shop.customerId(1));
            Address home = new Address("静安区", "南京西路", "1 号", Townsfolk.east(2_000), "");
            return t.customers().save(new Customer(known.id(), known.code(), known.contact(), home, known.version()));
        });
        RebookingDraft draft = draft(shop, order);
        assertThat(codes(draft)).containsExactly(Loss.Code.PLACE);
        assertThat(draft.losses().get(0).sentence().zh()).isEqualTo("服务地址现在 静安区，不再是 黄浦区");
        assertThat(draft.canBeOrdered()).isTrue();
    }

    @Test
    default void nobody_drafts_what_others_ordered_or_what_lasts() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "first");
        assertThatThrownBy(() -> shop.customer(2).read(t -> t.rebooking().draft(order.id())))
                .isInstanceOf(UnknownOrderException.class);
        Household household = new Household(shop);
        assertThatThrownBy(() -> shop.office()
                        .read(t -> t.rebooking().draft(household.begin().order())))
                .isInstanceOf(LastingOrderException.class);
    }

    /** One machine at least three, none in a duct, and no floor asked for. */
    private static Offering withoutDucts(Offering plain) {
        List<Question> questions = plain.intake().questions().stream()
                .filter(question -> !question.prompt().code().equals("floor"))
                .map(question -> question.prompt().code().equals("device")
                        ? new Question.OneOf(
                                question.prompt(), question.choices().subList(0, 1))
                        : question)
                .toList();
        Offering.Work work = plain.work();
        return plain.with(new Offering.Work(
                        new Units(plain.units().unit(), 2, 3), work.effort(), work.requirement(), work.options()))
                .with(new Intake(questions));
    }

    private static void hours(Shop shop, WorkerId worker, int from, int to) {
        shop.office().inTransaction(t -> {
            long version = t.availability().roster(worker).map(Roster::version).orElse(0L);
            return t.availability()
                    .save(Townsfolk.everyDay(worker, LocalTime.of(from, 0), LocalTime.of(to, 0))
                            .withVersion(version));
        });
    }

    private static Instant held(Shop shop, RebookingDraft draft, Proposal proposal) {
        return shop.customer(1)
                .inTransaction(t -> t.booking().preview(draft.startingAt(proposal.start())))
                .promise()
                .startInclusive();
    }

    private static Order placed(Shop shop, PlaceAgain command, String key) {
        return shop.customer(1).inTransaction(t -> t.rebooking().place(command, IdempotencyKey.of(key)));
    }

    private static Order submitted(Shop shop, PlaceOrder command, String key) {
        return shop.customer(1)
                .inTransaction(t -> t.booking().submit(t.booking().preview(command), IdempotencyKey.of(key)));
    }

    private static RebookingDraft draft(Shop shop, Order order) {
        return shop.customer(1).read(t -> t.rebooking().draft(order.id()));
    }

    private static List<Loss.Code> codes(RebookingDraft draft) {
        return draft.losses().stream().map(Loss::code).toList();
    }
}
