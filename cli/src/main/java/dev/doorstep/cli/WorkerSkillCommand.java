package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the skills of a worker, or says how well and until when they master one. */
@Command(
        name = "skill",
        footer = {
            "doorstep worker skill W001",
            "doorstep worker skill W001 --skill DAILY-CLEAN --level 3/2026-12-31,2 --dry-run"
        })
final class WorkerSkillCommand extends WorkerSetting {
    @ArgGroup(exclusive = false)
    private @Nullable Change change;

    /** The skill, and how well it is mastered from now on. */
    private static final class Change {
        @Option(names = "--skill", paramLabel = "SKILL", descriptionKey = "option.skill", required = true)
        private @Nullable SkillCode skill;

        @ArgGroup(multiplicity = "1")
        private Mastered mastered = new Mastered();

        Worker make(Transaction t, Worker worker) {
            return t.workers().certify(worker.id(), Objects.requireNonNull(skill), mastered.from());
        }
    }

    /** How well, one of these. */
    private static final class Mastered {
        @Option(names = "--level", paramLabel = "LEVEL/DAY,...", descriptionKey = "option.proficiency", required = true)
        private @Nullable Proficiency level;

        @Option(names = "--none", descriptionKey = "option.skill-none", required = true)
        private boolean none;

        @Nullable
        Proficiency from() {
            return none ? null : level;
        }
    }

    @Override
    boolean isAsked() {
        return change != null;
    }

    @Override
    Worker settled(Transaction t, Worker worker) {
        return Objects.requireNonNull(change).make(t, worker);
    }

    @Override
    Report report(Worker worker) {
        return SkillRows.of(worker);
    }
}
