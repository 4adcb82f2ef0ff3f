package dev.doorstep.availability;

import dev.doorstep.availability.MakingRoom.Asked;
import dev.doorstep.availability.MakingRoom.Blocked;
import dev.doorstep.availability.MakingRoom.Moves;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks again where no worker can come as things stand: one who would suit may be freed by moving the loose visits in
 * their way.
 */
final class RoomForOne implements SecondLook {
    private final CalendarSnapshot others;
    private final Asked asked;
    private final MakingRoom room;
    private final List<Prospect> prospects;

    /**
     * Opens a look for one visit.
     *
     * @param others what stands apart from the visit itself
     */
    RoomForOne(CalendarSnapshot others, Demand demand, LooseVisits loose) {
        this.others = others;
        this.asked = new Asked(demand, Purpose.BOOK);
        this.room = new MakingRoom(others.terms(), loose, MOVED_MAX);
        this.prospects = MakingRoom.prospects(others, worker -> demand);
    }

    @Override
    public Optional<Opening> open(Instant start) {
        Moment moment = Moment.of(asked.demand(), start, others.terms());
        if (!room.mayStart(moment, asked)) {
            return Optional.empty();
        }
        room.begin();
        return room.blocked(prospects, moment, asked)
                .flatMap(one -> free(one, start).stream())
                .findFirst();
    }

    private Optional<Opening> free(Blocked one, Instant start) {
        CalendarSnapshot freed = others.without(one.visits());
        return freed.fit(asked.demand(), one.worker(), start, Purpose.BOOK).flatMap(fit -> {
            Moves none = Moves.none(freed.with(List.of(fit.standIn(MakingRoom.PLACEHOLDER, asked.demand()))));
            return room.placeAll(one.inTheWay(), none, MakingRoom.DEPTH_MAX)
                    .map(moves -> new Opening(List.of(fit), moves.gone(), moves.moved()));
        });
    }
}
