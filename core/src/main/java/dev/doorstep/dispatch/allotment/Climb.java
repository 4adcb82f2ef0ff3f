package dev.doorstep.dispatch.allotment;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.dispatch.explanation.ChoiceReason;
import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Note;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Access;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Moves allotments on the ladder. Whoever is faster writes first; the other one's transaction decides again. */
record Climb(Access access, Work work, AllotmentDesk.Ports ports, AllotmentDesk.Desks desks) {
    /**
     * Takes a step as a whole. What is refused because somebody else was faster is a lost race: the transaction decides
     * again.
     */
    Allotment decide(Allotment known, Supplier<Allotment> step) {
        try {
            return work.atomically(step);
        } catch (DoorstepException refused) {
            long latest = ports.allotments()
                    .find(known.visit())
                    .map(Allotment::version)
                    .orElse(0L);
            if (latest != known.version()) {
                LostRaceException lost = new LostRaceException(subject(known));
                lost.initCause(refused);
                throw lost;
            }
            throw refused;
        }
    }

    /** Climbs to the next rung on which somebody can be asked. */
    Allotment next(Allotment allotment) {
        Allotment higher = allotment.climbed(work.now());
        Rung.Mode mode = higher.rung().map(Rung::mode).orElse(null);
        if (mode == null) {
            work.record(new AllotmentEvent.Unanswered(higher.order(), higher.visit()));
            return save(higher);
        }
        return switch (mode) {
            case ASSIGN -> isClaimed(higher.visit()) ? told(higher) : next(higher);
            case OFFER -> isClaimed(higher.visit()) ? asked(higher) : next(higher);
            case MERCHANT -> {
                work.record(new AllotmentEvent.Referred(
                        higher.order(), higher.visit(), higher.merchant().orElse(null)));
                yield save(higher);
            }
            case POOL -> {
                work.record(new AllotmentEvent.Pooled(higher.order(), higher.visit()));
                yield save(higher);
            }
        };
    }

    /** Climbs on if nobody answered in time; ends what was decided elsewhere. */
    Allotment overdue(Allotment allotment) {
        if (allotment.state() != AllotmentState.OPEN) {
            return allotment;
        }
        Visit visit = ports.visit(allotment.visit());
        if (!VisitState.dispatchable().contains(visit.state())
                || ports.order(visit).state() != OrderState.OPEN) {
            boolean gone = visit.state() == VisitState.CANCELLED || visit.state() == VisitState.PENDING_DISPATCH;
            return save(allotment.ended(gone ? AllotmentState.WITHDRAWN : AllotmentState.TAKEN, work.now()));
        }
        if (visit.state() == VisitState.ASSIGNED) {
            return save(allotment.ended(AllotmentState.TAKEN, work.now()));
        }
        Instant due = allotment.due();
        if (due == null || work.now().isBefore(due)) {
            return allotment;
        }
        return allotment.isOn(Rung.Mode.OFFER) ? declined(allotment, "") : next(allotment);
    }

    /** The visit goes to the next best worker, who is asked if the rung allows one more. */
    Allotment declined(Allotment allotment, String reason) {
        if (ports.visit(allotment.visit()).state() == VisitState.OFFERED) {
            desks.fulfilment().decline(allotment.visit(), reason);
        }
        int most = allotment.rung().map(Rung::workersMax).orElse(0);
        return allotment.stage().asked() < most && isClaimed(allotment.visit())
                ? asked(allotment.askedAgain(work.now()))
                : next(allotment);
    }

    /** Whoever has the claim takes the visit. */
    Allotment taken(Allotment allotment) {
        desks.fulfilment().accept(allotment.visit());
        return save(allotment.ended(AllotmentState.TAKEN, work.now()));
    }

    /**
     * A worker takes the visit from whoever has it so far, at the earliest start at which they can come.
     *
     * @param why why it is this worker
     */
    Allotment take(Allotment allotment, WorkerId worker, ChoiceReason why) {
        Visit visit = open(allotment);
        return taken(allotment, move(visit, worker, Set.of()), Set.of(), why);
    }

    /** A worker takes the visit like that, against some rules, for which somebody answers. */
    Allotment take(Allotment allotment, WorkerId worker, Waiver waiver) {
        Visit visit = open(allotment);
        ClaimMove move = move(visit, worker, waiver.codes());
        List<BlockerCode> against = against(visit, move.demand(), worker, move.start());
        if (!against.isEmpty()) {
            Note note = Note.of(work, visit.order(), Note.Kind.WAIVER, waiver.because());
            ports.orders().notes().add(note);
            work.record(new AllotmentEvent.Waived(visit.order(), visit.id(), worker, against, note.id()));
        }
        return taken(allotment, move, waiver.codes(), ChoiceReason.BY_HAND);
    }

    private Visit open(Allotment allotment) {
        Visit visit = ports.visit(allotment.visit());
        if (visit.state().compareTo(VisitState.OFFERED) > 0) {
            throw new NotOnOfferException(visit.id());
        }
        return visit;
    }

    private Allotment taken(Allotment allotment, ClaimMove move, Set<BlockerCode> waived, ChoiceReason why) {
        desks.scheduling().assign(move, waived);
        Allotment taken = taken(why == ChoiceReason.BY_HAND ? allotment.byHand(work.now()) : allotment);
        ports.allotments().keep(Selection.of(explanation(ports.visit(allotment.visit())), work.now(), why));
        return taken;
    }

    private ClaimMove move(Visit visit, WorkerId worker, Set<BlockerCode> waived) {
        TimeWindow promise = visit.promise();
        Demand asked = desks.scheduling()
                .claimOf(visit.id())
                .filter(has -> has.worker().equals(worker))
                .map(has -> has.kept(visit.demand()))
                .orElse(visit.demand());
        Instant start = others(visit, worker)
                .within(asked, promise)
                .map(fit -> fit.door().startInclusive())
                .or(() -> Grain.in(promise)
                        .filter(other -> !other.isBefore(work.now()))
                        .filter(other -> waived.containsAll(against(visit, asked, worker, other)))
                        .findFirst())
                .orElse(promise.startInclusive());
        return new ClaimMove(asked, promise, worker, start);
    }

    private List<BlockerCode> against(Visit visit, Demand asked, WorkerId worker, Instant start) {
        return others(visit, worker).blockers(asked, worker, start, Purpose.MOVE).stream()
                .map(Blocker::code)
                .distinct()
                .sorted()
                .toList();
    }

    private CalendarSnapshot others(Visit visit, WorkerId worker) {
        return around(worker, access.branch().dayOf(visit.promise().startInclusive()))
                .without(List.of(visit.id()));
    }

    /** Reads the time of a worker around a day. */
    CalendarSnapshot around(WorkerId worker, LocalDate day) {
        CalendarSnapshot read = desks.scheduling().snapshot(Staff.of(worker), day, 2);
        if (read.worker(worker).isEmpty()) {
            throw new UnknownWorkerException(worker);
        }
        return read;
    }

    private Allotment asked(Allotment allotment) {
        desks.fulfilment().offer(allotment.visit());
        Allotment asked = save(allotment);
        keep(asked);
        return asked;
    }

    private Allotment told(Allotment allotment) {
        Allotment taken = taken(allotment);
        keep(taken);
        return taken;
    }

    /** Keeps why whoever has the claim was found, and what stood against everybody else. */
    private void keep(Allotment decided) {
        VisitExplanation explanation = explanation(ports.visit(decided.visit()));
        ports.allotments().keep(Selection.of(explanation, work.now(), explanation.reason()));
    }

    private VisitExplanation explanation(Visit visit) {
        return VisitExplanation.now(desks.scheduling(), access.branch(), visit);
    }

    private boolean isClaimed(VisitId visit) {
        return desks.scheduling().claimOf(visit).isPresent();
    }

    private Allotment save(Allotment allotment) {
        return work.racing(subject(allotment), () -> ports.allotments().save(allotment));
    }

    private static String subject(Allotment allotment) {
        return "the allotment of visit " + allotment.visit();
    }
}
