package dev.doorstep.testkit.world;

import dev.doorstep.matching.Demand;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets a property say {@code @ForAll SmallTown town, @ForAll Demand demand} and nothing more; jqwik finds it. */
public final class TownProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> KNOWN =
            Map.of(SmallTown.class, SmallTowns::towns, Demand.class, SmallTowns::demands);

    /** Makes the provider; jqwik does. */
    public TownProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return KNOWN.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return KNOWN.entrySet().stream()
                .filter(known -> targetType.isOfType(known.getKey()))
                .map(known -> known.getValue().get())
                .collect(java.util.stream.Collectors.toSet());
    }
}
