package dev.doorstep;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What the machine would answer differently each time: calls and method references alike. */
final class Machine {
    private static final Set<String> CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");
    private static final Set<Class<?>> DICE = Set.of(SecureRandom.class, ThreadLocalRandom.class);
    private static final Set<Class<?>> SEEDABLE = Set.of(Random.class, SplittableRandom.class);

    private Machine() {}

    static DescribedPredicate<JavaAccess<?>> tellsTheTime() {
        return anyOf(
                "the machine tells the time",
                List.of(
                        target -> target.getOwner().isAssignableTo(Clock.class) && CLOCKS.contains(target.getName()),
                        target -> target.getOwner().getPackageName().startsWith("java.time")
                                && target.getName().equals("now")
                                && !takes(target, Clock.class),
                        target -> target.getOwner().isEquivalentTo(Date.class) && isBare(target),
                        target -> is(target, System.class, "currentTimeMillis", "nanoTime"),
                        target -> is(target, ThreadMXBean.class, "getCurrentThreadCpuTime", "getThreadCpuTime"),
                        target -> is(target, ZoneId.class, "systemDefault"),
                        target -> is(target, TimeZone.class, "getDefault"),
                        target -> is(target, Calendar.class, "getInstance")));
    }

    static DescribedPredicate<JavaAccess<?>> throwsDice() {
        return anyOf(
                "the machine throws dice",
                List.of(
                        target -> DICE.stream().anyMatch(target.getOwner()::isEquivalentTo),
                        target -> SEEDABLE.stream().anyMatch(target.getOwner()::isEquivalentTo) && isBare(target),
                        target -> is(target, UUID.class, "randomUUID"),
                        target -> is(target, Math.class, "random"),
                        target -> is(target, StrictMath.class, "random"),
                        target -> is(target, RandomGenerator.class, "getDefault", "of"),
                        target -> is(target, Collections.class, "shuffle") && !takes(target, Random.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> anyOf(String what, List<Predicate<AccessTarget>> cases) {
        return DescribedPredicate.describe(
                what, access -> cases.stream().anyMatch(one -> one.test(access.getTarget())));
    }

    private static boolean is(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isEquivalentTo(owner) && List.of(names).contains(target.getName());
    }

    /** A constructor without parameters: no seed, no instant. */
    private static boolean isBare(AccessTarget target) {
        return target instanceof AccessTarget.ConstructorCallTarget made
                && made.getRawParameterTypes().isEmpty();
    }

    private static boolean takes(AccessTarget target, Class<?> parameter) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }
}
