package dev.doorstep.workforce.block;

import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Finds a block. */
    public Optional<Block> find(BlockId id) {
        return all.stream().filter(block -> block.id().equals(id)).findFirst();
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
     * @throws TooManyBlocksException if as many stand as can be kept
     */
    Blocks with(Block block, LocalDate today) {
        List<Block> over = all.stream().filter(old -> old.end().isOverOn(today)).toList();
        int room = BLOCKS_MAX - 1 - (all.size() - over.size());
        if (room < 0) {
            throw new TooManyBlocksException(BLOCKS_MAX);
        }
        Stream<Block> kept = over.stream().skip(Math.max(0, over.size() - room));
        Stream<Block> standing = all.stream().filter(old -> !old.end().isOverOn(today));
        return new Blocks(Stream.of(kept, standing, Stream.of(block))
                .flatMap(each -> each)
                .toList());
    }

    /** Returns the same with a block as it is now. */
    Blocks replacing(Block block) {
        return new Blocks(all.stream()
                .map(old -> old.id().equals(block.id()) ? block : old)
                .toList());
    }
}
