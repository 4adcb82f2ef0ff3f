package dev.doorstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** The requests of the demo city, as if they were for a week that comes: bookings are made on the real clock. */
final class ComingWeek {
    static final String FILE = "calls.csv";

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T)");

    private ComingWeek() {}

    /** Writes so many of them, at most, into a directory and tells how many there are. */
    static int requests(Path directory, int max) throws IOException {
        LocalDate soonest = LocalDate.now(ZoneOffset.UTC).plusDays(8);
        long weeks = ChronoUnit.DAYS.between(MONDAY, soonest) / 7 + 1;
        List<String> lines = Files.readAllLines(Shell.SHANGHAI.resolve("requests.csv")).stream()
                .limit(max + 1L)
                .map(line -> DAY.matcher(line)
                        .replaceAll(day ->
                                LocalDate.parse(day.group()).plusWeeks(weeks).toString()))
                .toList();
        Files.write(directory.resolve(FILE), lines);
        return lines.size() - 1;
    }
}
