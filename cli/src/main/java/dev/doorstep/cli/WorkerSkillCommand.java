package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the skills of a worker, or says how well and until when they master one. */
@Command(
        name = "skill",
        footer = {
            "doorstep worker skill W001",
            "doorstep worker skill W001 --skill DAILY-CLEAN --level 3/2026-12-31,2 --dry-run"
        })
final class WorkerSkillCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @ArgGroup(exclusive = false)
    private @Nullable Change change;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

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
    public Report run() {
        Change asked = change;
        return SkillRows.of(
                asked == null ? database.read(this::worker) : database.write(dryRun, t -> asked.make(t, worker(t))));
    }

    private Worker worker(Transaction t) {
        return t.workers().worker(Objects.requireNonNull(code));
    }
}
