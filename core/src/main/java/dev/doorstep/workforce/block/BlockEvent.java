package dev.doorstep.workforce.block;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.WorkerId;

/** What happens to the blocks of a worker; told in the worker's stream. Nobody's words are in it. */
public sealed interface BlockEvent extends Event {
    /** Returns the worker. */
    WorkerId worker();

    /** Returns the block. */
    BlockId block();

    @Override
    default Stream stream() {
        return Stream.of("worker", worker());
    }

    /** A worker was blocked. */
    record Imposed(WorkerId worker, BlockId block, BlockSource source, BlockReason reason, BlockEnd end)
            implements BlockEvent {
        @Override
        public String type() {
            return "worker.blocked";
        }
    }

    /** Somebody looked at a block again, and it ends otherwise. */
    record Reviewed(WorkerId worker, BlockId block, BlockEnd end) implements BlockEvent {
        @Override
        public String type() {
            return "worker.block-reviewed";
        }
    }

    /** A block was lifted. */
    record Lifted(WorkerId worker, BlockId block) implements BlockEvent {
        @Override
        public String type() {
            return "worker.block-lifted";
        }
    }

    /** A worker appealed. */
    record Appealed(WorkerId worker, BlockId block) implements BlockEvent {
        @Override
        public String type() {
            return "worker.block-appealed";
        }
    }

    /** Somebody decided an appeal. */
    record Decided(WorkerId worker, BlockId block, Appeal.State outcome) implements BlockEvent {
        @Override
        public String type() {
            return "worker.appeal-decided";
        }
    }
}
