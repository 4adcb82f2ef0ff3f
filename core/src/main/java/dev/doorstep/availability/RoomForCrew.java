package dev.doorstep.availability;

import dev.doorstep.availability.MakingRoom.Asked;
import dev.doorstep.availability.MakingRoom.Blocked;
import dev.doorstep.availability.MakingRoom.Moves;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks again where a crew cannot come as things stand: some of its places are taken by those who are free, the others
 * by workers whom loose visits leave.
 *
 * <p>Who takes which place is chosen as for a crew that is free, so that the fewest visits move; where those find no
 * other place, whoever they were to leave is asked for last, and it is chosen again, at most {@value #CHOICES_MAX}
 * times.
 */
final class RoomForCrew implements SecondLook {
    /** How often it is chosen for one start who comes. */
    static final int CHOICES_MAX = 6;

    private final CalendarSnapshot others;
    private final Crew crew;
    private final CrewInquiry inquiry;
    private final MakingRoom room;
    private final List<List<Prospect>> prospects;

    /**
     * Opens a look for a crew.
     *
     * @param others what stands apart from the crew itself
     */
    RoomForCrew(CalendarSnapshot others, Crew crew, LooseVisits loose) {
        this.others = others;
        this.crew = crew;
        this.inquiry = others.inquiry(crew);
        this.room =
                new MakingRoom(others.terms(), loose, MOVED_MAX * crew.members().size());
        this.prospects = crew.demands().stream()
                .map(demand -> MakingRoom.prospects(others, worker -> demand))
                .toList();
    }

    @Override
    public Optional<Opening> open(Instant start) {
        room.begin();
        List<List<CrewWay>> able = inquiry.each(place -> ways(place, start));
        Map<WorkerId, Integer> failed = new HashMap<>();
        for (int choice = 0; choice < CHOICES_MAX; choice++) {
            Optional<List<CrewWay>> chosen = inquiry.best(able, failed);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            Optional<Opening> opening = opening(chosen.get(), failed);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private List<CrewWay> ways(int place, Instant start) {
        List<CrewWay> ways = new ArrayList<>(inquiry.free(place, start));
        ways.addAll(blocked(prospects.get(place), crew.members().get(place), start));
        return ways;
    }

    private List<CrewWay> blocked(List<Prospect> among, Crew.Member member, Instant lead) {
        Asked asked = new Asked(member.demand(), CrewInquiry.purpose(member));
        Moment moment = Moment.of(asked.demand(), member.startIf(lead), others.terms());
        if (!room.mayStart(moment, asked)) {
            return List.of();
        }
        return room.blocked(among, moment, asked)
                .flatMap(one -> freed(one, asked, moment.start()).stream())
                .toList();
    }

    private Optional<CrewWay> freed(Blocked one, Asked asked, Instant start) {
        return others.only(one.worker())
                .without(one.visits())
                .fit(asked.demand(), one.worker(), start, asked.purpose())
                .map(fit -> new CrewWay(fit, one.inTheWay()));
    }

    /** Finds other places for all who are in the way at once, or notes whom they cannot leave. */
    private Optional<Opening> opening(List<CrewWay> chosen, Map<WorkerId, Integer> failed) {
        List<Claim> inTheWay =
                chosen.stream().flatMap(way -> way.inTheWay().stream()).toList();
        Moves moves = Moves.none(
                others.without(inTheWay.stream().map(Claim::visit).toList()).with(standIns(chosen)));
        for (Claim claim : MakingRoom.longestFirst(inTheWay)) {
            Optional<Moves> next = room.place(moves, claim, MakingRoom.DEPTH_MAX);
            if (next.isEmpty()) {
                failed.merge(claim.worker(), 1, Integer::sum);
                return Optional.empty();
            }
            moves = next.get();
        }
        return Optional.of(new Opening(chosen.stream().map(CrewWay::fit).toList(), moves.gone(), moves.moved()));
    }

    private List<Claim> standIns(List<CrewWay> chosen) {
        List<Claim> claims = new ArrayList<>();
        for (CrewWay way : chosen) {
            Demand demand = crew.demands().get(claims.size());
            claims.add(way.fit().standIn(MakingRoom.PLACEHOLDER, demand));
        }
        return claims;
    }
}
