package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code worker}. */
@Command(
        name = "worker",
        subcommands = {
            WorkerCommand.List.class,
            WorkerCommand.Show.class,
            WorkerCommand.AgendaVerb.class,
            WorkerExpiringCommand.class,
            WorkerAreaCommand.class,
            WorkerDayEndCommand.class,
            WorkerBreakCommand.class,
            WorkerOvertimeCommand.class,
            WorkerCallOutCommand.class,
            WorkerCalendarCommand.class,
            WorkerRosterCommand.class,
            WorkerSkillCommand.class,
            WorkerBlockCommand.class,
            WorkerDurationCommand.class,
            WorkerStatusCommand.class,
            WorkerTermsCommand.class,
            WorkerPositionCommand.class,
            WorkerWhyCommand.class
        })
final class WorkerCommand {
    /** Lists the workers. */
    @Command(name = "list", footer = "doorstep worker list --format csv")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            LocalDate today =
                    database.read(t -> database.branch().dayOf(t.work().now()));
            return Report.list(
                    "workers",
                    database.read(t -> t.workers().all()),
                    Column.of("code", Worker::code),
                    Column.of("name", worker -> worker.person().name()),
                    Column.of("gender", worker -> worker.person().gender()),
                    Column.of("district", worker -> worker.base().district()),
                    Column.of("mode", worker -> worker.base().mode()),
                    Column.of("merchant", worker -> worker.terms().merchant()),
                    Column.of("relation", worker -> worker.terms().relation()),
                    Column.of(
                            "skills", worker -> worker.qualification().skills().size()),
                    Column.of(
                            "blocks",
                            worker -> worker.terms().blocks().standingOn(today).size()));
        }
    }

    /** Shows one worker with skills and certificates. */
    @Command(name = "show", footer = "doorstep worker show W001")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Override
        public Report run() {
            Worker shown = database.read(t -> t.workers().worker(Objects.requireNonNull(code)));
            Report worker = Report.detail(
                    "worker",
                    shown,
                    Column.of("code", Worker::code),
                    Column.of("name", found -> found.person().name()),
                    Column.of("gender", found -> found.person().gender()),
                    Column.of("phone", found -> found.person().phone()),
                    Column.of("district", found -> found.base().district()),
                    Column.of("mode", found -> found.base().mode()),
                    Column.of(
                            "day_ends",
                            found -> Optional.ofNullable(found.base().end())
                                    .map(AreaRows::degrees)
                                    .orElse(null)),
                    Column.of("merchant", found -> found.terms().merchant()),
                    Column.of("relation", found -> found.terms().relation()),
                    Column.of("commission_plan", found -> found.terms().plan()),
                    Column.of("visits_per_day_max", found -> found.limits().visitsMax()),
                    Column.of("minutes_per_day_max", found -> found.limits().minutesMax()),
                    Column.of("overtime_minutes_max", found -> found.limits().overtimeMax()),
                    Column.of("call_out_cost", found -> found.terms().callOut()),
                    Column.of("break", found -> found.limits().rest()),
                    Column.of("joined", found -> found.terms().joined()),
                    Column.of("status", found -> found.terms().status().kind()),
                    Column.of("until", found -> found.terms().status().until()));
            return worker.and(SkillRows.of(shown))
                    .and(AreaRows.of(shown))
                    .and(BlockRows.of(shown))
                    .and(Report.list(
                            "certificates",
                            shown.qualification().credentials(),
                            Column.of("type", Credential::type),
                            Column.of("number", Credential::number),
                            Column.of("issuer", Credential::issuer),
                            Column.of("valid_from", Credential::validFrom),
                            Column.of("valid_to", Credential::validTo)));
        }
    }

    /** Shows where a worker is expected on a day. */
    @Command(
            name = "agenda",
            footer = {
                "doorstep worker agenda W001 --day 2026-03-04",
                "doorstep worker agenda W001 --day 2026-03-02 --days 7 --format json"
            })
    static final class AgendaVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private @Nullable PersonCode code;

        @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.today")
        private @Nullable LocalDate day;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                descriptionKey = "option.agenda-days",
                defaultValue = "1",
                converter = Whole.Days.class)
        private int days = 1;

        /** A stretch of a day and the order that it belongs to; none for a hold, and for time that is the worker's. */
        private record Line(
                LocalDate day,
                Agenda.Stretch stretch,
                @Nullable Order order) {}

        @Override
        public Report run() {
            return database.read(t -> {
                WorkerId worker =
                        t.workers().worker(Objects.requireNonNull(code)).id();
                java.util.List<Agenda> agendas = t.availability().agendas(worker, database.dayOr(day, t), days);
                return stretches(t, agendas).and(leave(agendas));
            });
        }

        private static Report stretches(Transaction t, java.util.List<Agenda> agendas) {
            return Report.list(
                    "agenda",
                    agendas.stream().flatMap(agenda -> lines(t, agenda)).toList(),
                    Column.of("day", Line::day),
                    Column.of("kind", line -> line.stretch.kind()),
                    Column.of("start", line -> line.stretch.window().startInclusive()),
                    Column.of("end", line -> line.stretch.window().endExclusive()),
                    Column.of(
                            "minutes", line -> line.stretch.window().duration().toMinutes()),
                    Column.of("state", AgendaVerb::state),
                    Column.of("number", line -> line.order == null ? null : line.order.number()),
                    Column.of(
                            "name",
                            line -> line.order == null
                                    ? null
                                    : line.order.sold().name()));
        }

        private static Report leave(java.util.List<Agenda> agendas) {
            return Report.list(
                    "leave",
                    agendas.stream()
                            .flatMap(agenda -> agenda.leave().stream())
                            .distinct()
                            .toList(),
                    Column.of("from", leave -> leave.window().startInclusive()),
                    Column.of("to", leave -> leave.window().endExclusive()),
                    Column.of("reason", Leave::reason));
        }

        private static Stream<Line> lines(Transaction t, Agenda agenda) {
            return agenda.stretches().stream()
                    .map(stretch -> new Line(agenda.day(), stretch, order(t, stretch.claim())));
        }

        private static @Nullable Object state(Line line) {
            Claim claim = line.stretch.claim();
            return claim == null ? null : claim.state();
        }

        private static @Nullable Order order(Transaction t, @Nullable Claim claim) {
            return claim == null ? null : VisitNumbers.order(t, claim.visit()).orElse(null);
        }
    }
}
