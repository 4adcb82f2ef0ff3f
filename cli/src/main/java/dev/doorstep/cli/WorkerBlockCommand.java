package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.BlockReason;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What keeps workers from visits. */
@Command(
        name = "block",
        subcommands = {
            WorkerBlockCommand.Add.class,
            WorkerBlockCommand.List.class,
            WorkerBlockCommand.Review.class,
            WorkerBlockCommand.Lift.class,
            WorkerBlockCommand.Appealing.class,
            WorkerBlockCommand.Decide.class
        })
final class WorkerBlockCommand {
    private WorkerBlockCommand() {}

    /** Keeps a worker from visits. */
    @Command(
            name = "add",
            footer = {
                "doorstep worker block add W001 --reason PAPERS --until 2026-03-10",
                "doorstep worker block add W001 --customer C001 --reason WISH --review 2026-06-01 --dry-run"
            })
    static final class Add implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @ArgGroup
        private BlockOptions.Source source = new BlockOptions.Source();

        @Option(names = "--reason", paramLabel = "REASON", descriptionKey = "option.block-reason", required = true)
        private BlockReason reason = BlockReason.QUALITY;

        @ArgGroup(multiplicity = "1")
        private BlockOptions.End end = new BlockOptions.End();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return database.write(dryRun, t -> {
                Worker worker = t.workers().worker(Objects.requireNonNull(code));
                BlockId added = t.blocks()
                        .impose(worker.id(), source.in(t), reason, end.end())
                        .id();
                return BlockRows.list(
                        java.util.List.of(BlockRows.Row.of(t.workers().worker(worker.id()), added)));
            });
        }
    }

    /** Lists what stands against workers. */
    @Command(
            name = "list",
            footer = {"doorstep worker block list", "doorstep worker block list --due --format csv"})
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "parameter.worker-only")
        private @Nullable PersonCode only;

        @Option(names = "--due", descriptionKey = "option.block-due")
        private boolean due;

        @Override
        public Report run() {
            return BlockRows.list(database.read(t -> {
                LocalDate today = database.branch().dayOf(t.work().now());
                return t.workers().all().stream()
                        .filter(worker -> only == null || worker.code().equals(only))
                        .flatMap(worker -> worker.terms().blocks().standingOn(today).stream()
                                .filter(block -> !due || block.isDueOn(today))
                                .map(block -> new BlockRows.Row(worker.code(), block)))
                        .toList();
            }));
        }
    }

    /** A step of one block; what comes of it is shown. */
    private abstract static class Step implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(index = "0", paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Parameters(index = "1", paramLabel = "BLOCK", descriptionKey = "parameter.block")
        private @Nullable BlockId block;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        abstract void take(Transaction t, Worker worker, BlockId known);

        @Override
        public final Report run() {
            return database.write(dryRun, t -> {
                Worker worker = t.workers().worker(Objects.requireNonNull(code));
                BlockId known = Objects.requireNonNull(block);
                take(t, worker, known);
                return BlockRows.list(
                        java.util.List.of(BlockRows.Row.of(t.workers().worker(worker.id()), known)));
            });
        }
    }

    /** Gives a block another end. */
    @Command(name = "review", footer = "doorstep worker block review WORKER BLOCK --review 2026-09-01")
    static final class Review extends Step {
        @ArgGroup(multiplicity = "1")
        private BlockOptions.End end = new BlockOptions.End();

        @Override
        void take(Transaction t, Worker worker, BlockId known) {
            t.blocks().review(worker.id(), known, end.end());
        }
    }

    /** Lifts a block. */
    @Command(name = "lift", footer = "doorstep worker block lift WORKER BLOCK")
    static final class Lift extends Step {
        @Override
        void take(Transaction t, Worker worker, BlockId known) {
            t.blocks().lift(worker.id(), known);
        }
    }

    /** Appeals for a worker. */
    @Command(name = "appeal", footer = "doorstep worker block appeal WORKER BLOCK --words 'ill that day'")
    static final class Appealing extends Step {
        @Option(names = "--words", paramLabel = "TEXT", descriptionKey = "option.words", converter = Text.Appeal.class)
        private String words = "";

        @Override
        void take(Transaction t, Worker worker, BlockId known) {
            t.blocks().appeal(worker.id(), known, words);
        }
    }

    /** Decides an appeal. */
    @Command(name = "decide", footer = "doorstep worker block decide WORKER BLOCK --lift --words 'a day of leave'")
    static final class Decide extends Step {
        @ArgGroup(multiplicity = "1")
        private Outcome outcome = new Outcome();

        @Option(names = "--words", paramLabel = "TEXT", descriptionKey = "option.words", converter = Text.Appeal.class)
        private String words = "";

        /** What is decided, one of these. */
        private static final class Outcome {
            @Option(names = "--lift", descriptionKey = "option.appeal-lift")
            private boolean lift;

            @Option(names = "--uphold", descriptionKey = "option.appeal-uphold")
            private boolean uphold;
        }

        @Override
        void take(Transaction t, Worker worker, BlockId known) {
            if (outcome.lift == outcome.uphold) {
                throw new IllegalStateException("Exactly one of the options is read.");
            }
            t.blocks().decide(worker.id(), known, outcome.lift ? Appeal.State.LIFTED : Appeal.State.UPHELD, words);
        }
    }
}
