package dev.doorstep.workforce.block;

import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that keeps, or kept, one worker from visits.
 *
 * @param all the blocks, the earliest first; at most {@value #BLOCKS_MAX}
 */
public record Blocks(List<Block> all) {
    /** The most blocks that are kept with a worker. */
    public static final int BLOCKS_MAX = 100;

    private static final Comparator<Block> EARLIEST_FIRST =
            Comparator.comparing(Block::since).thenComparing(block -> block.id().toString());
    private static final Blocks NONE = new Blocks(List.of());

    /** Keeps its own copy in order, and rejects too many. */
    public Blocks {
        all = all.stream().sorted(EARLIEST_FIRST).toList();
        if (all.size() > BLOCKS_MAX) {
            throw new IllegalArgumentException("%d blocks are more than %d.".formatted(all.size(), BLOCKS_MAX));
        }
    }

    /** Returns nothing against anybody. */
    public static Blocks none() {
        return NONE;
    }

    /** Lists what keeps the worker from a customer's visit that begins on a day. */
    public List<Block> barring(CustomerId customer, LocalDate day) {
        return all.isEmpty()
                ? all
                : all.stream().filter(block -> block.bars(customer, day)).toList();
    }

    /** Lists what counts on a day. */
    public List<Block> standingOn(LocalDate day) {
        return all.stream().filter(block -> block.standsOn(day)).toList();
    }

    /** Tells whether the worker is kept from the visits of everybody on a day. */
    public boolean barEverybodyOn(LocalDate day) {
        return standingOn(day).stream().anyMatch(block -> block.source().customer() == null);
    }

    /** Returns the same without anybody's words, for what is kept of a decision. */
    public Blocks withoutWords() {
        return all.isEmpty()
                ? this
                : new Blocks(all.stream()
                        .map(block -> block.with(block.appeal().withoutWords()))
                        .toList());
    }

    /**
     * Returns the same with one more block. Of those that are over only as many stay as there is room for; the history
     * of the worker keeps them all.
     *
     * @param today the day of the branch's wall-clock
     * @throws UnusableBlockEndException if it would end today or before, or more than {@value BlockEnd#DAYS_MAX} days
     *     ahead
     * @throws TooManyBlocksException if as many stand as can be kept
     */
    public Blocks imposed(Block block, LocalDate today) {
        refuseUnusable(block.end(), today);
        List<Block> over = all.stream().filter(old -> !old.standsOn(today)).toList();
        int room = BLOCKS_MAX - 1 - (all.size() - over.size());
        if (room < 0) {
            throw new TooManyBlocksException(BLOCKS_MAX);
        }
        Stream<Block> kept = over.stream().skip(Math.max(0, over.size() - room));
        Stream<Block> standing = all.stream().filter(old -> old.standsOn(today));
        return new Blocks(Stream.of(kept, standing, Stream.of(block))
                .flatMap(each -> each)
                .toList());
    }

    /**
     * Returns the same with a block lifted.
     *
     * @throws UnknownBlockException if there is no such block
     * @throws BlockOverException if it is over already
     */
    public Blocks lifted(BlockId id, LocalDate today) {
        return replacing(standing(id, today).lifted(today));
    }

    /**
     * Returns the same with another end of a block.
     *
     * @throws UnknownBlockException if there is no such block
     * @throws BlockOverException if it is over already
     * @throws UnusableBlockEndException if it would end today or before, or more than {@value BlockEnd#DAYS_MAX} days
     *     ahead
     */
    public Blocks reviewed(BlockId id, BlockEnd end, LocalDate today) {
        refuseUnusable(end, today);
        return replacing(standing(id, today).ending(end));
    }

    /**
     * Returns the same with an appeal against a block: asked once, then decided once.
     *
     * @throws UnknownBlockException if there is no such block
     * @throws BlockOverException if it is over already
     * @throws AppealOutOfTurnException if it was asked, or decided, before, or is decided and was never asked
     */
    public Blocks appealed(BlockId id, Appeal next, LocalDate today) {
        Block block = standing(id, today);
        boolean asks = next.state() == Appeal.State.ASKED;
        if (block.appeal().state() != (asks ? Appeal.State.NONE : Appeal.State.ASKED)) {
            throw new AppealOutOfTurnException(block);
        }
        Block heard = block.with(next);
        return replacing(next.state() == Appeal.State.LIFTED ? heard.lifted(today) : heard);
    }

    /**
     * Returns a block.
     *
     * @throws UnknownBlockException if there is no such block
     */
    public Block block(BlockId id) {
        return all.stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownBlockException(id));
    }

    private Block standing(BlockId id, LocalDate today) {
        Block block = block(id);
        if (!block.standsOn(today)) {
            throw new BlockOverException(block);
        }
        return block;
    }

    private Blocks replacing(Block block) {
        return new Blocks(all.stream()
                .map(old -> old.id().equals(block.id()) ? block : old)
                .toList());
    }

    private static void refuseUnusable(BlockEnd end, LocalDate today) {
        if (!end.day().isAfter(today) || end.day().isAfter(today.plusDays(BlockEnd.DAYS_MAX))) {
            throw new UnusableBlockEndException(end, today);
        }
    }
}
