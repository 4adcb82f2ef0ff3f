package dev.doorstep.availability;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workers whose calendar version moves when they are saved: a booking that was decided on the old limits, credentials
 * or home is decided again.
 */
public final class CalendarKeepingWorkers implements Workers {
    private final Workers workers;
    private final Calendars calendars;

    /** Puts the calendars behind the workers. */
    public CalendarKeepingWorkers(Workers workers, Calendars calendars) {
        this.workers = workers;
        this.calendars = calendars;
    }

    @Override
    public Optional<Worker> find(WorkerId id) {
        return workers.find(id);
    }

    @Override
    public Optional<Worker> byCode(PersonCode code) {
        return workers.byCode(code);
    }

    @Override
    public List<Worker> all() {
        return workers.all();
    }

    @Override
    public Worker save(Worker worker) {
        if (worker.version() == 0) {
            return workers.save(worker);
        }
        long version = calendars.version(worker.id());
        Worker saved = workers.save(worker);
        calendars.apply(CalendarChange.touching(Map.of(worker.id(), version)));
        return saved;
    }
}
