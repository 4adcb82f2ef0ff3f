package dev.doorstep.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.course.Progress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** Walks visits at random: a step either follows the state machine or is refused and changes nothing. */
class VisitPropertyTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    @Property
    @Tag("AHEAD-20")
    void every_walk_stays_on_the_state_machine(@ForAll @Size(max = 40) List<@From("steps") Method> walk) {
        Visit visit = in(VisitState.PENDING_DISPATCH);
        for (Method step : walk) {
            VisitState before = visit.state();
            Optional<Visit> after = taken(step, visit);
            after.ifPresent(next -> assertThat(before.successors()).contains(next.state()));
            visit = after.orElse(visit);
        }
    }

    @Property
    @Tag("AHEAD-20")
    void every_successor_has_a_step_that_leads_there(@ForAll VisitState state) {
        Set<VisitState> reached = EnumSet.noneOf(VisitState.class);
        steps().forEach(step -> taken(step, in(state)).ifPresent(visit -> reached.add(visit.state())));
        assertThat(reached).isEqualTo(state.successors());
    }

    @Provide("steps")
    static Arbitrary<Method> anyStep() {
        return Arbitraries.of(steps());
    }

    /**
     * What a visit can be asked to do, by shape, so that no step to come is left out: it takes nothing or an instant.
     */
    private static List<Method> steps() {
        return Arrays.stream(Visit.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Visit.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Set.of(Instant.class).containsAll(List.of(method.getParameterTypes())))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static Optional<Visit> taken(Method step, Visit visit) {
        try {
            return Optional.of((Visit) (step.getParameterCount() == 0 ? step.invoke(visit) : step.invoke(visit, NINE)));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            IllegalTransitionException.class,
                            refused -> assertThat(refused.from()).isEqualTo(visit.state()));
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Visit in(VisitState state) {
        Demand demand = new Demand(
                new VisitId(new UUID(0, 1)),
                Place.at(new GeoPoint(31.23, 121.47)),
                new Requirement(new SkillCode("cleaning"), new SkillLevel(1), Set.of()),
                Duration.ofHours(2),
                null,
                WorkerChoice.any(),
                Set.of(),
                new CustomerId(new UUID(0, 2)));
        Promise promise = new Promise(
                TimeWindow.of(NINE, Duration.ofMinutes(30)),
                LocalDateTime.ofInstant(NINE, ZoneOffset.UTC),
                ZoneOffset.UTC,
                "fixed");
        return new Visit(new OrderId(new UUID(0, 3)), state, demand, promise, Progress.NONE, null, 0);
    }
}
