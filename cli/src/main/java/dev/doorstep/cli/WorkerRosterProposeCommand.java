package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.staffing.HourCover;
import dev.doorstep.staffing.RosterProblem;
import dev.doorstep.staffing.RosterProposal;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes shifts that cover what the hours will need, and writes them. */
@Command(
        name = "propose",
        footer = {
            "doorstep worker roster propose --from 2026-03-09 --shift 08:00-12:00+13:00-17:00 --shift 13:00-21:00"
                    + " --dry-run",
            "doorstep worker roster propose --from 2026-03-09 --days 14 --shift 09:00-17:00 --weeks 8 --margin 100"
                    + " --week-hours 36 --day-off 2026-03-15 --dry-run"
        })
final class WorkerRosterProposeCommand implements Verb {
    private static final String THERE = "■";
    private static final String MISSING = "□";
    private static final double MINUTES = 60;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private StaffingOptions staffing = new StaffingOptions();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.staffing-from", required = true)
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            descriptionKey = "option.staffing-days",
            defaultValue = "7",
            converter = Whole.StaffedDays.class)
    private int days;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Report run() {
        RosterProposal proposal = database.<RosterProblem>read(t -> t.staffing().problem(from, days, staffing.terms()))
                .proposed();
        Report changed = database.write(dryRun, t -> {
                    RosterChanges changes = new RosterChanges();
                    proposal.shifts().stream()
                            .filter(shifts -> !shifts.candidate().settled())
                            .forEach(shifts -> save(t, changes, proposal, shifts));
                    return changes;
                })
                .report();
        return report(proposal).and(changed);
    }

    private void save(
            Transaction t, RosterChanges changes, RosterProposal proposal, RosterProposal.WorkerShifts shifts) {
        Roster next = t.staffing().roster(proposal, shifts);
        changes.save(
                t,
                t.workers().worker(shifts.candidate().code()),
                next,
                proposal.days().stream(),
                t.availability().outside(next, from, days));
    }

    private static Report report(RosterProposal proposal) {
        return Report.detail(
                        "staffing",
                        proposal,
                        Column.of("needed", RosterProposal::needed),
                        Column.of("covered", RosterProposal::covered),
                        Column.of("cover_most", RosterProposal::coverMost))
                .and(Report.list(
                        "cover",
                        proposal.cover(),
                        Column.of("day", hour -> hour.need().at().day()),
                        Column.of("weekday", hour -> hour.need().at().day().getDayOfWeek()),
                        Column.of("hour", hour -> hour.need().at().hour()),
                        Column.of("skills", hour -> hour.need().at().skillsInOrder()),
                        Column.of("minutes", hour -> hour.need().expectedMinutes()),
                        Column.of("needed", hour -> hour.need().workers()),
                        Column.of("covered", HourCover::covered),
                        Column.of("missing", HourCover::missing),
                        Column.of("picture", WorkerRosterProposeCommand::picture)))
                .and(Report.list(
                        "working_hours",
                        proposal.shifts(),
                        Column.of("worker", shifts -> shifts.candidate().code()),
                        Column.of(
                                "working_days",
                                shifts -> shifts.byDay().stream()
                                        .filter(Optional::isPresent)
                                        .count()),
                        Column.of("working_hours", shifts -> "%.1f".formatted(shifts.minutes() / MINUTES)),
                        Column.of("own_hours", shifts -> shifts.candidate().settled())));
    }

    private static String picture(HourCover hour) {
        return THERE.repeat(hour.covered()) + MISSING.repeat(hour.missing());
    }
}
