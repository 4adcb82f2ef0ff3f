package dev.doorstep.workforce;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockEvent;
import dev.doorstep.workforce.block.BlockNotice;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.Blocks;
import dev.doorstep.workforce.block.UnknownBlockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Keeping workers from visits, and their objections, for the actor of a transaction.
 *
 * <p>Headquarters block with the permission to govern, a branch with the permission for staff; a customer or a merchant
 * for themselves, or the office with the permission for staff on their behalf. Whoever may block may also lift, and
 * decides appeals; only the office decides those against a customer's.
 */
public final class BlockDesk {
    private final Work work;
    private final Access access;
    private final Workers workers;

    /**
     * Opens the service for one transaction.
     *
     * @param workers workers whose calendar version moves when they are saved
     */
    public BlockDesk(Work work, Access access, Workers workers) {
        this.work = work;
        this.access = access;
        this.workers = workers;
    }

    /**
     * Keeps a worker from visits from today on; what was promised stays promised.
     *
     * @throws UnknownWorkerException if there is none, or a merchant blocks somebody else's
     * @throws dev.doorstep.workforce.block.UnusableBlockEndException if it would end today or before, or more than
     *     {@value BlockEnd#DAYS_MAX} days ahead
     * @throws dev.doorstep.workforce.block.TooManyBlocksException if as many blocks stand as can be kept
     */
    public Block impose(WorkerId worker, BlockSource source, BlockReason reason, BlockEnd end) {
        requireOf(source, () -> new UnknownWorkerException(worker));
        Worker known = known(worker);
        MerchantId merchant = source.merchant();
        if (merchant != null && !merchant.equals(known.terms().merchant())) {
            throw new UnknownWorkerException(worker);
        }
        BlockId id = new BlockId(work.newId());
        Block block = new Block(id, source, reason, work.actor(), work.now(), end, Appeal.NONE);
        return save(
                known, blocks(known).imposed(block, today()), new BlockEvent.Imposed(worker, id, source, reason, end));
    }

    /**
     * Keeps a worker from a customer's visits until a day is over, unless they are kept from them that day anyway.
     *
     * @param reason why, as the worker is told
     * @param day by the branch's wall-clock, today or later
     * @throws UnknownWorkerException if there is none
     * @throws dev.doorstep.workforce.block.UnusableBlockEndException if the day is over, or too far ahead
     * @throws dev.doorstep.workforce.block.TooManyBlocksException if as many blocks stand as can be kept
     */
    public void keepAway(WorkerId worker, CustomerId customer, BlockReason reason, LocalDate day) {
        BlockSource source = BlockSource.of(customer);
        requireOf(source, () -> new UnknownWorkerException(worker));
        if (blocks(known(worker)).barring(customer, day).isEmpty()) {
            impose(worker, source, reason, BlockEnd.expires(day.plusDays(1)));
        }
    }

    /** Lists what keeps, or kept, a worker from visits, the earliest first. Needs the permission to read. */
    public List<Block> of(WorkerId worker) {
        access.require(Permission.READ);
        return blocks(known(worker)).all();
    }

    /**
     * Tells a worker what keeps, or kept, them from visits, the earliest first. For the worker, and with the permission
     * to read.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public List<BlockNotice> notices(WorkerId worker) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        return blocks(known(worker)).all().stream().map(BlockNotice::of).toList();
    }

    /**
     * Lifts a block from today on.
     *
     * @throws dev.doorstep.workforce.block.UnknownBlockException if the worker has no such block
     * @throws dev.doorstep.workforce.block.BlockOverException if it is over already
     */
    public Block lift(WorkerId worker, BlockId id) {
        Worker known = known(worker);
        requireOf(blocks(known).block(id).source(), () -> new UnknownBlockException(id));
        return save(known, blocks(known).lifted(id, today()), new BlockEvent.Lifted(worker, id));
    }

    /**
     * Gives a block another end, after somebody looked at it again.
     *
     * @throws dev.doorstep.workforce.block.UnknownBlockException if the worker has no such block
     * @throws dev.doorstep.workforce.block.BlockOverException if it is over already
     * @throws dev.doorstep.workforce.block.UnusableBlockEndException if it would end today or before, or more than
     *     {@value BlockEnd#DAYS_MAX} days ahead
     */
    public Block review(WorkerId worker, BlockId id, BlockEnd end) {
        Worker known = known(worker);
        requireOf(blocks(known).block(id).source(), () -> new UnknownBlockException(id));
        return save(known, blocks(known).reviewed(id, end, today()), new BlockEvent.Reviewed(worker, id, end));
    }

    /**
     * A worker objects to a block, once. For the worker, and with the permission for staff.
     *
     * @param words what they say, at most {@value Appeal#WORDS_MAX} characters
     * @throws UnknownWorkerException if it is somebody else
     * @throws dev.doorstep.workforce.block.UnknownBlockException if the worker has no such block
     * @throws dev.doorstep.workforce.block.BlockOverException if it is over already
     * @throws dev.doorstep.workforce.block.AppealOutOfTurnException if they did before
     */
    public Block appeal(WorkerId worker, BlockId id, String words) {
        access.requireOwn(worker, Permission.STAFF, () -> new UnknownWorkerException(worker));
        Worker known = known(worker);
        Appeal asked = new Appeal(Appeal.State.ASKED, work.now(), words);
        return save(known, blocks(known).appealed(id, asked, today()), new BlockEvent.Appealed(worker, id));
    }

    /**
     * Decides what a worker said against a block: it stands, or is lifted from today on.
     *
     * @param outcome {@link Appeal.State#UPHELD} or {@link Appeal.State#LIFTED}
     * @param words why, for the worker to read; at most {@value Appeal#WORDS_MAX} characters
     * @throws dev.doorstep.workforce.block.UnknownBlockException if the worker has no such block
     * @throws dev.doorstep.workforce.block.BlockOverException if it is over already
     * @throws dev.doorstep.workforce.block.AppealOutOfTurnException if nobody appealed, or it was decided already
     */
    public Block decide(WorkerId worker, BlockId id, Appeal.State outcome, String words) {
        if (outcome.compareTo(Appeal.State.UPHELD) < 0) {
            throw new IllegalArgumentException("%s decides nothing.".formatted(outcome));
        }
        Worker known = known(worker);
        requireDecider(blocks(known).block(id).source(), () -> new UnknownBlockException(id));
        Appeal decided = new Appeal(outcome, work.now(), words);
        return save(known, blocks(known).appealed(id, decided, today()), new BlockEvent.Decided(worker, id, outcome));
    }

    private Block save(Worker known, Blocks next, BlockEvent event) {
        return work.atomically(() -> {
            work.racing(
                    "the worker " + known.code(),
                    () -> workers.save(known.with(known.terms().with(next))));
            work.record(event);
            return next.block(event.block());
        });
    }

    private Worker known(WorkerId worker) {
        return workers.find(worker).orElseThrow(() -> new UnknownWorkerException(worker));
    }

    private static Blocks blocks(Worker worker) {
        return worker.terms().blocks();
    }

    /** Whoever may not block for somebody looks for a worker, or for a block, that is not there. */
    private void requireOf(BlockSource source, Supplier<? extends RuntimeException> unknown) {
        switch (source.kind()) {
            case PLATFORM -> access.require(Permission.GOVERN);
            case BRANCH -> access.require(Permission.STAFF);
            case CUSTOMER -> access.requireOwn(Objects.requireNonNull(source.customer()), Permission.STAFF, unknown);
            case MERCHANT -> access.requireOwn(Objects.requireNonNull(source.merchant()), Permission.STAFF, unknown);
        }
    }

    private void requireDecider(BlockSource source, Supplier<? extends RuntimeException> unknown) {
        if (source.kind() == BlockSource.Kind.CUSTOMER) {
            access.require(Permission.STAFF);
        } else {
            requireOf(source, unknown);
        }
    }

    private LocalDate today() {
        return access.branch().dayOf(work.now());
    }
}
