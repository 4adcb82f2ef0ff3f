package dev.doorstep.workforce.block;

import dev.doorstep.kernel.BlockId;
import java.time.Instant;

/**
 * A block as the worker is told: everything but which customer, and which person in the office.
 *
 * @param id the identity, by which they appeal
 * @param source what those are on whose behalf they are blocked
 * @param reason why
 * @param since when they were
 * @param end how it ends
 * @param appeal what they say against it, and what came of that
 */
public record BlockNotice(
        BlockId id, BlockSource.Kind source, BlockReason reason, Instant since, BlockEnd end, Appeal appeal) {
    /** Obtains what the worker is told of a block. */
    public static BlockNotice of(Block block) {
        return new BlockNotice(
                block.id(), block.source().kind(), block.reason(), block.since(), block.end(), block.appeal());
    }
}
