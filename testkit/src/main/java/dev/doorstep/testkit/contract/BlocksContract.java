package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.organisation.Permission;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.AppealOutOfTurnException;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockNotice;
import dev.doorstep.workforce.block.BlockOverException;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.Blocks;
import dev.doorstep.workforce.block.TooManyBlocksException;
import dev.doorstep.workforce.block.UnknownBlockException;
import dev.doorstep.workforce.block.UnusableBlockEndException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How workers are kept from visits and what they say against it, told as stories that go the same on every store. */
@Tag("AHEAD-08")
public interface BlocksContract extends StoreContract {
    /** The day on which the stories begin. */
    LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static WorkerId one() {
        return Shop.worker(1).id();
    }

    private Shop shop() {
        return Shop.open(store(), BranchId.of("SHA"));
    }

    private static Block impose(Shop shop, BlockSource source, BlockEnd end) {
        return shop.office().inTransaction(t -> t.blocks().impose(one(), source, BlockReason.QUALITY, end));
    }

    /** The simplest order, so many days later, by one worker and nobody else. */
    private static PlaceOrder in(int days, int customer) {
        return PlaceOrder.of(Shop.customerId(customer), Shop.CLEANING, 2, Shop.START.plus(Duration.ofDays(days)))
                .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(one()), null));
    }

    private static void assertBlocked(Shop shop, PlaceOrder order) {
        assertThatThrownBy(() -> shop.book(order, "refused"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        refused -> assertThat(refused.blockers()).containsExactly(BlockerCode.BLOCKED));
    }

    @Test
    default void a_block_ends_by_itself_on_its_day() {
        Shop shop = shop();
        impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(3)));
        assertBlocked(shop, in(0, 1));
        assertBlocked(shop, in(1, 1));
        Order later = shop.book(in(2, 1), "on the day on which it ends");
        assertThat(shop.workerOf(later)).isEqualTo(one());
        shop.clock().advance(Duration.ofDays(3));
        Order after = shop.book(in(3, 1), "after it");
        assertThat(shop.workerOf(after)).isEqualTo(one());
    }

    @Test
    default void an_open_block_stands_beyond_its_review_until_somebody_lifts_it() {
        Shop shop = shop();
        Block open = impose(shop, BlockSource.platform(), BlockEnd.reviewed(TODAY.plusDays(2)));
        assertBlocked(shop, in(5, 1));
        assertThat(open.isDueOn(TODAY.plusDays(1))).isFalse();
        assertThat(open.isDueOn(TODAY.plusDays(2))).isTrue();
        shop.clock().advance(Duration.ofDays(4));
        Block renewed = shop.office()
                .inTransaction(t -> t.blocks().review(one(), open.id(), BlockEnd.reviewed(TODAY.plusDays(9))));
        assertThat(renewed.isDueOn(TODAY.plusDays(4))).isFalse();
        assertBlocked(shop, in(5, 1));
        shop.office().inTransaction(t -> t.blocks().lift(one(), open.id()));
        assertThat(shop.workerOf(shop.book(in(5, 1), "lifted"))).isEqualTo(one());
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.blocks().lift(one(), open.id())))
                .isInstanceOf(BlockOverException.class);
    }

    @Test
    default void a_customer_keeps_a_worker_from_their_own_door_only() {
        Shop shop = shop();
        BlockSource self = BlockSource.of(Shop.customerId(1));
        Block own = shop.customer(1)
                .inTransaction(
                        t -> t.blocks().impose(one(), self, BlockReason.WISH, BlockEnd.reviewed(TODAY.plusDays(300))));
        assertThatThrownBy(() -> shop.customer(2)
                        .inTransaction(t ->
                                t.blocks().impose(one(), self, BlockReason.WISH, BlockEnd.expires(TODAY.plusDays(9)))))
                .isInstanceOf(UnknownWorkerException.class);
        assertThatThrownBy(() -> shop.customer(2).inTransaction(t -> t.blocks().lift(one(), own.id())))
                .as("a block of somebody else")
                .isInstanceOf(UnknownBlockException.class);
        assertBlocked(shop, in(0, 1));
        assertThat(shop.workerOf(shop.book(in(0, 2), "somebody else"))).isEqualTo(one());
        shop.customer(1).inTransaction(t -> t.blocks().lift(one(), own.id()));
        assertThat(shop.workerOf(shop.book(in(1, 1), "forgiven"))).isEqualTo(one());
    }

    @Test
    default void a_worker_is_told_everything_but_which_customer_and_which_clerk() {
        Shop shop = shop();
        Block block = shop.customer(1)
                .inTransaction(t -> t.blocks()
                        .impose(
                                one(),
                                BlockSource.of(Shop.customerId(1)),
                                BlockReason.CONDUCT,
                                BlockEnd.expires(TODAY.plusDays(9))));
        List<BlockNotice> told = shop.worker(one()).read(t -> t.blocks().notices(one()));
        assertThat(told)
                .containsExactly(new BlockNotice(
                        block.id(),
                        BlockSource.Kind.CUSTOMER,
                        BlockReason.CONDUCT,
                        Shop.OPENING,
                        BlockEnd.expires(TODAY.plusDays(9)),
                        Appeal.NONE));
        assertThat(told.toString()).doesNotContain(Shop.customerId(1).toString());
        assertThatThrownBy(() -> shop.worker(one()).read(t -> t.blocks().of(one())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        shop.worker(Shop.worker(2).id()).read(t -> t.blocks().notices(one())))
                .isInstanceOf(UnknownWorkerException.class);
        assertThat(shop.office().<List<Block>>read(t -> t.blocks().of(one()))).containsExactly(block);
    }

    @Test
    default void a_worker_appeals_once_and_somebody_decides_once() {
        Shop shop = shop();
        Block harsh = impose(shop, BlockSource.branch(), BlockEnd.reviewed(TODAY.plusDays(30)));
        Block right = impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(30)));
        assertThatThrownBy(() -> decide(shop, right.id(), Appeal.State.UPHELD))
                .isInstanceOf(AppealOutOfTurnException.class);
        for (Block block : List.of(harsh, right)) {
            shop.worker(one()).inTransaction(t -> t.blocks().appeal(one(), block.id(), "我当天请了假"));
            assertThatThrownBy(() ->
                            shop.worker(one()).inTransaction(t -> t.blocks().appeal(one(), block.id(), "")))
                    .isInstanceOf(AppealOutOfTurnException.class);
        }
        assertThat(decide(shop, right.id(), Appeal.State.UPHELD).appeal().state())
                .isEqualTo(Appeal.State.UPHELD);
        assertBlocked(shop, in(0, 1));
        assertThat(decide(shop, harsh.id(), Appeal.State.LIFTED).standsOn(TODAY))
                .isFalse();
        assertThatThrownBy(() -> decide(shop, right.id(), Appeal.State.LIFTED))
                .isInstanceOf(AppealOutOfTurnException.class);
        shop.office().inTransaction(t -> t.blocks().lift(one(), right.id()));
        assertThat(shop.workerOf(shop.book(in(0, 1), "heard"))).isEqualTo(one());
        List<TimelineEntry> history = shop.office().read(t -> t.work().history(Stream.of("worker", one())));
        assertThat(history)
                .extracting(TimelineEntry::type)
                .containsExactly(
                        "worker.blocked",
                        "worker.blocked",
                        "worker.block-appealed",
                        "worker.block-appealed",
                        "worker.appeal-decided",
                        "worker.appeal-decided",
                        "worker.block-lifted");
        assertThat(history.toString()).doesNotContain("请了假");
    }

    private static Block decide(Shop shop, BlockId block, Appeal.State outcome) {
        return shop.office().inTransaction(t -> t.blocks().decide(one(), block, outcome, "看过考勤"));
    }

    @Test
    default void nobody_blocks_without_the_right_to_nor_without_a_day() {
        Shop shop = shop();
        BlockEnd week = BlockEnd.expires(TODAY.plusDays(7));
        Desk clerk = shop.desk(Actor.operator("wang", shop.branch(), Set.of(Permission.READ, Permission.STAFF)));
        clerk.inTransaction(t -> t.blocks().impose(one(), BlockSource.branch(), BlockReason.PAPERS, week));
        assertThatThrownBy(() -> clerk.inTransaction(
                        t -> t.blocks().impose(one(), BlockSource.platform(), BlockReason.SAFETY, week)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> shop.worker(one())
                        .inTransaction(t -> t.blocks().impose(one(), BlockSource.branch(), BlockReason.SAFETY, week)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> impose(shop, BlockSource.of(MerchantId.of("other")), week))
                .as("a worker of somebody else")
                .isInstanceOf(UnknownWorkerException.class);
        for (LocalDate never : List.of(TODAY, TODAY.plusDays(BlockEnd.DAYS_MAX + 1))) {
            assertThatThrownBy(() -> impose(shop, BlockSource.branch(), BlockEnd.reviewed(never)))
                    .isInstanceOf(UnusableBlockEndException.class);
        }
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.blocks().lift(one(), new BlockId(new UUID(0, 1)))))
                .isInstanceOf(UnknownBlockException.class);
    }

    @Test
    default void what_is_over_makes_room_and_what_stands_does_not() {
        Shop shop = shop();
        Block first = impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(9)));
        for (int number = 1; number < Blocks.BLOCKS_MAX; number++) {
            impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(9)));
        }
        assertThatThrownBy(() -> impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(9))))
                .isInstanceOf(TooManyBlocksException.class);
        shop.office().inTransaction(t -> t.blocks().lift(one(), first.id()));
        impose(shop, BlockSource.branch(), BlockEnd.expires(TODAY.plusDays(9)));
        assertThat(shop.office().<List<Block>>read(t -> t.blocks().of(one())))
                .hasSize(Blocks.BLOCKS_MAX)
                .extracting(Block::id)
                .doesNotContain(first.id());
    }
}
