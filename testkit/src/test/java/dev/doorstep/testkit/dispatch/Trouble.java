package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.block.BlockReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Something that goes wrong on a day, made from one seed. */
record Trouble(DispatchDay day, Random random) {
    private static final int NUMBER = 90;

    static Disruption of(DispatchDay day, long seed) {
        return new Trouble(day, new Random(seed)).disruption();
    }

    private Disruption disruption() {
        List<Disruption> possible = new ArrayList<>();
        WorkerTime worker = pick(day.problem().workers());
        Duration by = Duration.ofMinutes(10 + random.nextInt(180));
        possible.add(new Disruption.WorkerIll(worker.worker().id()));
        possible.add(new Disruption.WorkerLate(worker.worker().id(), by));
        possible.add(Disruption.WorkerAdded.like(day, worker.worker().id()));
        List<Claim> claims = day.problem().workers().stream()
                .flatMap(time -> time.claims().stream())
                .filter(claim -> day.task(claim.visit()).isPresent())
                .toList();
        if (!claims.isEmpty()) {
            possible.add(complaint(day, pick(claims)));
            possible.add(new Disruption.VisitCancelled(pick(claims).visit()));
            possible.add(new Disruption.VisitOverruns(pick(claims).visit(), by));
        }
        if (!day.tasks().isEmpty()) {
            possible.add(new Disruption.EmergencyVisit(like(pick(day.tasks()))));
        }
        return pick(possible);
    }

    /** The customer of a visit complains about whoever has it. */
    static Disruption.Complaint complaint(DispatchDay day, Claim claim) {
        VisitTask task = day.task(claim.visit()).orElseThrow();
        return new Disruption.Complaint(claim.worker(), task.demand().customer(), BlockReason.CONDUCT);
    }

    private static VisitTask like(VisitTask other) {
        return new VisitTask(
                new OrderId(new UUID(8, NUMBER)),
                Townsfolk.demand(NUMBER, other.demand().place().point(), Duration.ofMinutes(30)),
                other.promise());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
