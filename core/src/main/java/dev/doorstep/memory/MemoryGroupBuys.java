package dev.doorstep.memory;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.pricing.redemption.GroupBuy;
import dev.doorstep.pricing.redemption.GroupBuys;
import dev.doorstep.pricing.redemption.GroupState;
import dev.doorstep.pricing.redemption.Redemption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups of a branch. Of two sessions that save the same one, the second runs again. */
record MemoryGroupBuys(VersionedView<GroupBuy> rows, MemoryTable<Redemption>.View redemptions, String branch)
        implements GroupBuys {
    @Override
    public Optional<GroupBuy> find(CouponCode code) {
        return rows.find(code);
    }

    @Override
    public Optional<Locked> lock(CouponCode code) {
        return find(code).map(group -> new Locked(group, members(List.of(code))));
    }

    @Override
    public List<Redemption> members(Collection<CouponCode> codes) {
        Set<@Nullable CouponCode> known = new HashSet<>(codes);
        return redemptions
                .scan(branch + "/")
                .filter(redemption -> known.contains(redemption.group()))
                .toList();
    }

    @Override
    public List<GroupBuy> closingAfter(Instant instant, int limit) {
        return open().filter(group -> group.open().endExclusive().isAfter(instant))
                .limit(limit)
                .toList();
    }

    @Override
    public List<GroupBuy> overdueAt(Instant instant, int limit) {
        return open().filter(group -> !group.open().endExclusive().isAfter(instant))
                .limit(limit)
                .toList();
    }

    @Override
    public GroupBuy save(GroupBuy group) {
        return rows.save(group.code(), group);
    }

    private Stream<GroupBuy> open() {
        return rows.all()
                .filter(group -> group.state() == GroupState.OPEN)
                .sorted(Comparator.comparing((GroupBuy group) -> group.open().endExclusive())
                        .thenComparing(group -> group.code().value()));
    }
}
