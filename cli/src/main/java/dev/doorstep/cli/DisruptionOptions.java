package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Branch;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What goes wrong on a day, or is imagined to. */
final class DisruptionOptions {
    /** What is imagined only: whoever does it tells Doorstep by another command. */
    static final class Imagined {
        @Option(names = "--cancelled", paramLabel = "ORDER", descriptionKey = "option.cancelled")
        private List<OrderNumber> cancelled = List.of();

        @Option(names = "--one-more-like", paramLabel = "WORKER", descriptionKey = "option.one-more-like")
        private List<PersonCode> more = List.of();

        @ArgGroup(exclusive = false)
        private @Nullable Emergency emergency;

        Stream<Disruption> in(Transaction t, DispatchDay day) {
            return Stream.of(
                            cancelled.stream()
                                    .flatMap(order -> visits(t, order, day))
                                    .<Disruption>map(Disruption.VisitCancelled::new),
                            more.stream().<Disruption>map(like -> Disruption.WorkerAdded.like(day, worker(t, like))),
                            Stream.ofNullable(emergency)
                                    .flatMap(visit -> visit.tasks(t, day))
                                    .<Disruption>map(Disruption.EmergencyVisit::new))
                    .flatMap(kind -> kind);
        }
    }

    /** One visit more, or one for each of a crew. */
    private static final class Emergency {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private SaleOptions sale = new SaleOptions();

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.at", required = true)
        private LocalDateTime at = LocalDateTime.MIN;

        /** It is promised as if the customer had chosen that start. */
        Stream<VisitTask> tasks(Transaction t, DispatchDay day) {
            Branch branch = t.organisation().branch();
            Crew crew = sale.crew(t, PlaceOrder.Wishes.NONE);
            Instant start = WallTime.in(branch, at);
            CategoryId part = t.dispatch()
                    .policies()
                    .partOf(day.problem().policy(), sale.offering())
                    .orElse(null);
            return crew.members().stream().map(member -> {
                TimeWindow promise = crew.promiseFrom(
                        member.startIf(start), branch.settings().promise());
                Demand demand = member.demand();
                return new VisitTask(new OrderId(demand.visit().value()), demand, promise, part);
            });
        }
    }

    @Option(names = "--ill", paramLabel = "WORKER", descriptionKey = "option.ill")
    private List<PersonCode> ill = List.of();

    @Option(names = "--late", paramLabel = "WORKER=MINUTES", descriptionKey = "option.late")
    private List<Delay.OfWorker> late = List.of();

    @Option(names = "--complaint", paramLabel = "WORKER=CUSTOMER", descriptionKey = "option.complaint")
    private List<Grievance> complaints = List.of();

    @Option(names = "--overruns", paramLabel = "ORDER=MINUTES", descriptionKey = "option.overruns")
    private List<Delay.OfOrder> overruns = List.of();

    Stream<Disruption> in(Transaction t, DispatchDay day) {
        return Stream.of(
                        ill.stream().<Disruption>map(code -> new Disruption.WorkerIll(worker(t, code))),
                        late.stream()
                                .<Disruption>map(
                                        delay -> new Disruption.WorkerLate(worker(t, delay.worker()), delay.by())),
                        complaints.stream().map(grievance -> grievance.in(t)),
                        overruns.stream()
                                .flatMap(delay -> visits(t, delay.order(), day)
                                        .<Disruption>map(visit -> new Disruption.VisitOverruns(visit, delay.by()))))
                .flatMap(kind -> kind);
    }

    private static WorkerId worker(Transaction t, PersonCode code) {
        return t.workers().worker(code).id();
    }

    /** The visits of that day; if there are none all of them, so that the day says that they are not there. */
    private static Stream<VisitId> visits(Transaction t, OrderNumber number, DispatchDay day) {
        List<Visit> all = t.booking().visitsOf(t.booking().order(number).id());
        TimeWindow window = t.organisation().branch().windowOf(day.problem().day());
        List<Visit> thatDay = all.stream()
                .filter(visit -> window.contains(visit.promise().startInclusive()))
                .toList();
        return (thatDay.isEmpty() ? all : thatDay).stream().map(Visit::id);
    }
}
