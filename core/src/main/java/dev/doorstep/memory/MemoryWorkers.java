package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The workers of a branch. */
record MemoryWorkers(VersionedView<Worker> rows) implements Workers {
    @Override
    public Optional<Worker> find(WorkerId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Worker> byCode(PersonCode code) {
        return rows.all().filter(worker -> worker.code().equals(code)).findFirst();
    }

    @Override
    public List<Worker> all() {
        return rows.all()
                .sorted(Comparator.comparing(worker -> worker.code().value()))
                .toList();
    }

    @Override
    public Worker save(Worker worker) {
        if (byCode(worker.code())
                .filter(other -> !other.id().equals(worker.id()))
                .isPresent()) {
            throw new StaleWriteException("worker " + worker.id(), worker.version());
        }
        return rows.save(worker.id(), worker);
    }
}
