package dev.doorstep.memory;

import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.AllotmentState;
import dev.doorstep.dispatch.allotment.Allotments;
import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far the visits of a branch have come in finding their workers. */
record MemoryAllotments(VersionedView<Allotment> rows, MemoryTable<Selection>.View selections, String branch)
        implements Allotments {
    private static final Comparator<Allotment> DUE_FIRST = Comparator.comparing(
                    Allotment::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(allotment -> allotment.visit().toString());

    private static final Comparator<Allotment> BEGUN_FIRST = Comparator.comparing(
                    (Allotment allotment) -> allotment.course().begun())
            .thenComparing(allotment -> allotment.visit().toString());

    @Override
    public Optional<Allotment> find(VisitId visit) {
        return rows.find(visit);
    }

    @Override
    public List<Allotment> open(int limit) {
        return rows.all()
                .filter(allotment -> allotment.state() == AllotmentState.OPEN)
                .sorted(DUE_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Allotment> dueBy(Instant instant, int limit) {
        return rows.all()
                .filter(allotment -> allotment.due() != null && !allotment.isAwaitedAt(instant))
                .sorted(DUE_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Allotment> begunIn(TimeWindow window) {
        return rows.all()
                .filter(allotment -> window.contains(allotment.course().begun()))
                .sorted(BEGUN_FIRST)
                .toList();
    }

    @Override
    public Allotment save(Allotment allotment) {
        return rows.save(allotment.visit(), allotment);
    }

    @Override
    public void keep(Selection selection) {
        selections.put(key(selection.visit()), selection);
    }

    @Override
    public Optional<Selection> selection(VisitId visit) {
        return selections.find(key(visit));
    }

    private String key(VisitId visit) {
        return branch + "/" + visit;
    }
}
