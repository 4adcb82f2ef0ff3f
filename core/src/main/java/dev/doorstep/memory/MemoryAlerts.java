package dev.doorstep.memory;

import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.AlertRecord;
import dev.doorstep.dispatch.monitoring.Alerts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The alerts of a branch that were raised. */
record MemoryAlerts(VersionedView<AlertRecord> rows) implements Alerts {
    private static final Comparator<AlertRecord> LONGEST_FIRST = Comparator.comparing(AlertRecord::since)
            .thenComparing(alert -> alert.about().visit().toString())
            .thenComparing(alert -> alert.about().code().name());

    @Override
    public Optional<AlertRecord> find(Alert.Key about) {
        return rows.find(key(about));
    }

    @Override
    public List<AlertRecord> open() {
        return rows.all().filter(AlertRecord::isOpen).sorted(LONGEST_FIRST).toList();
    }

    @Override
    public AlertRecord save(AlertRecord alert) {
        return rows.save(key(alert.about()), alert);
    }

    private static String key(Alert.Key about) {
        return about.visit() + "/" + about.code();
    }
}
