package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.factor.HolidayCalendar.Holiday;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The calendars that come with Doorstep, each an edition that never changes. */
final class ShippedCalendars {
    static final Map<String, HolidayCalendar> ALL =
            Map.of("CN-2026", read("CN-2026"), HolidayCalendar.PLAIN.code(), HolidayCalendar.PLAIN);

    private ShippedCalendars() {}

    private static HolidayCalendar read(String code) {
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> workdays = new HashSet<>();
        for (String line : text("holidays-" + code + ".txt").lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(";", -1);
            LocalDate first = LocalDate.parse(fields[1]);
            if (fields[0].equals("work")) {
                workdays.add(first);
            } else {
                holidays.add(new Holiday(new LocalText(fields[3], fields[4]), first, LocalDate.parse(fields[2])));
            }
        }
        return new HolidayCalendar(code, holidays, workdays);
    }

    private static String text(String file) {
        try (InputStream in = ShippedCalendars.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
