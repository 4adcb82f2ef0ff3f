package dev.doorstep.workforce.block;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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
     * Keeps a worker from visits from now on; what was promised stays promised.
     *
     * @throws UnknownWorkerException if there is none, or a merchant blocks somebody else's
     * @throws UnusableBlockEndException if it would end today or before, or more than {@value BlockEnd#DAYS_MAX} days
     *     ahead
     * @throws TooManyBlocksException if as many blocks stand as can be kept
     */
    public Block impose(WorkerId worker, BlockSource source, BlockReason reason, BlockEnd end) {
        requireOf(source, worker);
        Worker known = known(worker);
        MerchantId merchant = source.merchant();
        if (merchant != null && !merchant.equals(known.terms().merchant())) {
            throw new UnknownWorkerException(worker);
        }
        refuseUnusable(end);
        Block block = new Block(new BlockId(work.newId()), source, reason, work.actor(), work.now(), end, Appeal.NONE);
        return work.atomically(() -> {
            save(known, known.terms().blocks().with(block, today()));
            work.record(new BlockEvent.Imposed(worker, block.id(), source, reason, end));
            return block;
        });
    }

    /** Lists what keeps, or kept, a worker from visits, the earliest first. Needs the permission to read. */
    public List<Block> of(WorkerId worker) {
        access.require(Permission.READ);
        return known(worker).terms().blocks().all();
    }

    /**
     * Tells a worker what keeps, or kept, them from visits, the earliest first. For the worker, and with the permission
     * to read.
     *
     * @throws UnknownWorkerException if there is none, or it is somebody else
     */
    public List<BlockNotice> notices(WorkerId worker) {
        access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        return known(worker).terms().blocks().all().stream()
                .map(BlockNotice::of)
                .toList();
    }

    /**
     * Lifts a block from now on.
     *
     * @throws UnknownBlockException if the worker has no such block
     * @throws BlockOverException if it is over already
     */
    public Block lift(WorkerId worker, BlockId id) {
        return step(
                worker,
                id,
                known -> {
                    requireOf(known.source(), worker);
                    return known.lifted(today());
                },
                new BlockEvent.Lifted(worker, id));
    }

    /**
     * Gives a block another end, after somebody looked at it again.
     *
     * @throws UnknownBlockException if the worker has no such block
     * @throws BlockOverException if it is over already
     * @throws UnusableBlockEndException if it would end today or before, or more than {@value BlockEnd#DAYS_MAX} days
     *     ahead
     */
    public Block review(WorkerId worker, BlockId id, BlockEnd end) {
        return step(
                worker,
                id,
                known -> {
                    requireOf(known.source(), worker);
                    refuseUnusable(end);
                    return known.ending(end);
                },
                new BlockEvent.Reviewed(worker, id, end));
    }

    /**
     * A worker objects to a block, once. For the worker, and with the permission for staff.
     *
     * @param words what they say, at most {@value Appeal#WORDS_MAX} characters
     * @throws UnknownWorkerException if it is somebody else
     * @throws UnknownBlockException if the worker has no such block
     * @throws BlockOverException if it is over already
     * @throws AppealOutOfTurnException if they did before
     */
    public Block appeal(WorkerId worker, BlockId id, String words) {
        access.requireOwn(worker, Permission.STAFF, () -> new UnknownWorkerException(worker));
        Appeal asked = new Appeal(Appeal.State.ASKED, work.now(), words);
        return step(
                worker, id, known -> appealed(known, Appeal.State.NONE, asked), new BlockEvent.Appealed(worker, id));
    }

    /**
     * Decides what a worker said against a block: it stands, or is lifted from now on.
     *
     * @param outcome {@link Appeal.State#UPHELD} or {@link Appeal.State#LIFTED}
     * @param words why, for the worker to read; at most {@value Appeal#WORDS_MAX} characters
     * @throws UnknownBlockException if the worker has no such block
     * @throws BlockOverException if it is over already
     * @throws AppealOutOfTurnException if nobody appealed, or it was decided already
     */
    public Block decide(WorkerId worker, BlockId id, Appeal.State outcome, String words) {
        if (outcome.compareTo(Appeal.State.UPHELD) < 0) {
            throw new IllegalArgumentException("%s decides nothing.".formatted(outcome));
        }
        Appeal decided = new Appeal(outcome, work.now(), words);
        return step(
                worker,
                id,
                known -> {
                    requireDecider(known.source(), worker);
                    Block next = appealed(known, Appeal.State.ASKED, decided);
                    return outcome == Appeal.State.LIFTED ? next.lifted(today()) : next;
                },
                new BlockEvent.Decided(worker, id, outcome));
    }

    private static Block appealed(Block known, Appeal.State expected, Appeal next) {
        if (known.appeal().state() != expected) {
            throw new AppealOutOfTurnException(known);
        }
        return known.with(next);
    }

    private Block step(WorkerId worker, BlockId id, Function<Block, Block> step, BlockEvent event) {
        Worker known = known(worker);
        Block block = known.terms().blocks().find(id).orElseThrow(() -> new UnknownBlockException(id));
        Block next = step.apply(block);
        if (block.end().isOverOn(today())) {
            throw new BlockOverException(block);
        }
        return work.atomically(() -> {
            save(known, known.terms().blocks().replacing(next));
            work.record(event);
            return next;
        });
    }

    private void save(Worker known, Blocks blocks) {
        work.racing(
                "the worker " + known.code(),
                () -> workers.save(known.with(known.terms().with(blocks))));
    }

    private Worker known(WorkerId worker) {
        return workers.find(worker).orElseThrow(() -> new UnknownWorkerException(worker));
    }

    /** Whoever may not block for somebody looks at a worker, and at blocks, that are not there. */
    private void requireOf(BlockSource source, WorkerId worker) {
        switch (source.kind()) {
            case PLATFORM -> access.require(Permission.GOVERN);
            case BRANCH -> access.require(Permission.STAFF);
            case CUSTOMER ->
                access.requireOwn(
                        Objects.requireNonNull(source.customer()),
                        Permission.STAFF,
                        () -> new UnknownWorkerException(worker));
            case MERCHANT ->
                access.requireOwn(
                        Objects.requireNonNull(source.merchant()),
                        Permission.STAFF,
                        () -> new UnknownWorkerException(worker));
        }
    }

    private void requireDecider(BlockSource source, WorkerId worker) {
        if (source.kind() == BlockSource.Kind.CUSTOMER) {
            access.require(Permission.STAFF);
        } else {
            requireOf(source, worker);
        }
    }

    private void refuseUnusable(BlockEnd end) {
        if (!end.day().isAfter(today()) || end.day().isAfter(today().plusDays(BlockEnd.DAYS_MAX))) {
            throw new UnusableBlockEndException(end, today());
        }
    }

    private LocalDate today() {
        return access.branch().dayOf(work.now());
    }
}
