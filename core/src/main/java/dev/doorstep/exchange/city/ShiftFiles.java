package dev.doorstep.exchange.city;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code rosters.csv} and {@code leave.csv}. */
final class ShiftFiles {
    private final Sheets sheets;
    private final Problems problems;
    private final Codes<PersonCode, ?> workers;

    ShiftFiles(Sheets sheets, Problems problems, Codes<PersonCode, ?> workers) {
        this.sheets = sheets;
        this.problems = problems;
        this.workers = workers;
    }

    /** A shift and the line where it stands. */
    private record Placed(WeeklyShift shift, int line) {}

    Map<PersonCode, List<WeeklyShift>> shifts() {
        Map<PersonCode, List<Placed>> placed = new LinkedHashMap<>();
        sheets.table("rosters.csv", List.of("worker", "day", "from", "to"), problems, row -> {
            List<Placed> others = placed.computeIfAbsent(worker(row), worker -> new ArrayList<>());
            WeeklyShift shift = shift(row);
            others.stream()
                    .filter(other -> overlap(other.shift, shift))
                    .findFirst()
                    .ifPresent(other -> {
                        throw overlap(row.cell("from"), other);
                    });
            others.add(new Placed(shift, row.cell("worker").line()));
        });
        Map<PersonCode, List<WeeklyShift>> shifts = new LinkedHashMap<>();
        placed.forEach((worker, rows) ->
                shifts.put(worker, rows.stream().map(Placed::shift).toList()));
        return shifts;
    }

    List<ImportedLeave> leaves(ZoneId zone) {
        Codes<List<Object>, ImportedLeave> leaves = Codes.of("leave.csv", problems);
        sheets.table("leave.csv", List.of("worker", "from", "to", "reason"), problems, row -> {
            PersonCode worker = worker(row);
            Instant from = row.cell("from").instant(zone);
            TimeWindow window = new TimeWindow(from, row.cell("to").instantAfter(from, zone));
            if (window.duration().compareTo(Leave.DURATION_MAX) > 0) {
                throw row.cell("to").refusal("import.leave.too-long", Leave.DURATION_MAX.toDays());
            }
            String reason = row.cell("reason").optional(Leave.REASON_LENGTH_MAX);
            leaves.define(row.cell("from"), List.of(worker, from), new ImportedLeave(worker, window, reason));
        });
        return leaves.all();
    }

    private static WeeklyShift shift(Row row) {
        DayOfWeek day = Weekdays.read(row.cell("day"), row.cell("day").text());
        LocalTime from = row.cell("from").time();
        return new WeeklyShift(day, from, row.cell("to").timeAfter(from));
    }

    private static boolean overlap(WeeklyShift one, WeeklyShift other) {
        return one.day() == other.day() && one.hours().overlaps(other.hours());
    }

    private static RuntimeException overlap(Cell cell, Placed other) {
        return cell.refusal("import.roster.overlap", other.shift.hours(), other.line);
    }

    private PersonCode worker(Row row) {
        PersonCode worker = row.cell("worker").code(PersonCode::of);
        workers.find(row.cell("worker"), worker);
        return worker;
    }
}
