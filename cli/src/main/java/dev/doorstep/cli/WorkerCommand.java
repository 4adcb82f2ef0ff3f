package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Worker;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The noun {@code worker}. */
@Command(
        name = "worker",
        subcommands = {WorkerCommand.List.class, WorkerCommand.Show.class})
final class WorkerCommand {
    /** Lists the workers. */
    @Command(name = "list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return Report.list(
                    "workers",
                    database.read(t -> t.workers().all()),
                    Column.of("code", Worker::code),
                    Column.of("name", worker -> worker.person().name()),
                    Column.of("gender", worker -> worker.person().gender()),
                    Column.of("district", worker -> worker.base().district()),
                    Column.of("mode", worker -> worker.base().mode()),
                    Column.of("merchant", worker -> worker.terms().merchant()),
                    Column.of(
                            "skills", worker -> worker.qualification().skills().size()),
                    Column.of("active", worker -> worker.terms().active()));
        }
    }

    /** Shows one worker with skills and certificates. */
    @Command(name = "show")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
        private String code = "";

        @Override
        public Report run() {
            Worker shown = database.read(t -> t.workers().worker(PersonCode.of(code)));
            Report worker = Report.detail(
                    "worker",
                    shown,
                    Column.of("code", Worker::code),
                    Column.of("name", found -> found.person().name()),
                    Column.of("gender", found -> found.person().gender()),
                    Column.of("phone", found -> found.person().phone()),
                    Column.of("district", found -> found.base().district()),
                    Column.of("radius_metres", found -> found.base().radiusMetres()),
                    Column.of("mode", found -> found.base().mode()),
                    Column.of("merchant", found -> found.terms().merchant()),
                    Column.of("commission_plan", found -> found.terms().plan()),
                    Column.of("visits_per_day_max", found -> found.limits().visitsMax()),
                    Column.of("minutes_per_day_max", found -> found.limits().minutesMax()),
                    Column.of("skills", Show::skills),
                    Column.of("active", found -> found.terms().active()));
            return worker.and(Report.list(
                    "certificates",
                    shown.qualification().credentials(),
                    Column.of("type", Credential::type),
                    Column.of("number", Credential::number),
                    Column.of("issuer", Credential::issuer),
                    Column.of("valid_from", Credential::validFrom),
                    Column.of("valid_to", Credential::validTo)));
        }

        private static java.util.List<String> skills(Worker worker) {
            TreeMap<String, Integer> levels = new TreeMap<>();
            worker.qualification().skills().forEach((skill, level) -> levels.put(skill.value(), level.value()));
            return levels.entrySet().stream()
                    .map(skill -> skill.getKey() + ":" + skill.getValue())
                    .toList();
        }
    }
}
