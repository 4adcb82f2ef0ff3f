package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.presence.Standing;
import dev.doorstep.availability.presence.UnusableStatusException;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is on the board, and what is told of whoever speaks. */
@Tag("WRK-11")
class PresenceStoriesTest {
    private static final WorkerId ONE = Townsfolk.worker(1).id();
    private static final LocalDate TODAY = Townsfolk.SHANGHAI.dayOf(Shop.OPENING);

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    void whom_a_block_keeps_from_everything_is_not_on_the_board_until_it_ends() {
        shop.office()
                .inTransaction(t -> t.blocks()
                        .impose(ONE, BlockSource.branch(), BlockReason.SAFETY, BlockEnd.expires(TODAY.plusDays(1))));
        assertThat(board()).containsExactly("W002", "W003");
        shop.clock().advance(Duration.ofDays(1));
        assertThat(board()).containsExactly("W001", "W002", "W003");
    }

    private List<String> board() {
        return shop.office().read(t -> t.presence().board(shop.clock().instant())).stream()
                .map(Standing::worker)
                .map(worker -> worker.code().value())
                .toList();
    }

    @Test
    void what_somebody_says_is_told_of_them() {
        shop.worker(ONE).inTransaction(t -> t.presence().announce(ONE, WorkerStatus.offline()));
        List<TimelineEntry> history = shop.office().read(t -> t.work().history(Stream.of("worker", ONE)));
        assertThat(history).extracting(TimelineEntry::type).contains("presence.announced");
        WorkerId nobody = Townsfolk.worker(99).id();
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.presence().announce(nobody, WorkerStatus.online())))
                .isInstanceOf(UnknownWorkerException.class);
    }

    @Test
    void somebody_is_busy_for_a_day_and_not_a_second_longer() {
        WorkerStatus day = WorkerStatus.busyUntil(Shop.OPENING.plus(WorkerStatus.BUSY_MAX));
        assertThat(shop.worker(ONE)
                        .inTransaction(t -> t.presence().announce(ONE, day))
                        .terms()
                        .status())
                .isEqualTo(day);
        WorkerStatus longer =
                WorkerStatus.busyUntil(Shop.OPENING.plus(WorkerStatus.BUSY_MAX).plusSeconds(1));
        assertThatThrownBy(
                        () -> shop.worker(ONE).inTransaction(t -> t.presence().announce(ONE, longer)))
                .isInstanceOf(UnusableStatusException.class);
    }
}
