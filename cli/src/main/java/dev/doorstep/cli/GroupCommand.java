package dev.doorstep.cli;

import dev.doorstep.GroupBuyJob;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.redemption.GroupBuy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code group}: customers who buy together. */
@Command(
        name = "group",
        subcommands = {GroupCommand.Open.class, GroupCommand.List.class, GroupCommand.Show.class, GroupCommand.End.class
        })
final class GroupCommand {
    private GroupCommand() {}

    private static Report groups(java.util.List<GroupBuy.Standing> standings) {
        return Report.list(
                "groups",
                standings,
                Column.of("code", standing -> standing.group().code()),
                Column.of("promotion", standing -> standing.group().promotion()),
                Column.of("people", standing -> standing.group().people()),
                Column.of("joined", GroupBuy.Standing::joined),
                Column.of("paid", GroupBuy.Standing::paid),
                Column.of("until", standing -> standing.group().open().endExclusive()),
                Column.of("state", standing -> standing.group().state()));
    }

    /** Opens a group for a customer. */
    @Command(name = "open", footer = "doorstep group open TOGETHER --customer C001 --key app-9")
    static final class Open implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "PROMOTION", descriptionKey = "parameter.promotion")
        private @Nullable PromotionId promotion;

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            PromotionId grouped = Objects.requireNonNull(promotion);
            return groups(database.write(once.isDryRun(), t -> {
                GroupBuy opened = t.groupBuys().open(grouped, customer.id(t), once.key());
                return java.util.List.of(t.groupBuys().standing(opened.code()));
            }));
        }
    }

    /** Lists the groups that can be joined. */
    @Command(name = "list", footer = "doorstep group list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return groups(database.read(t -> t.groupBuys().joinable()));
        }
    }

    /** Shows how a group stands. */
    @Command(name = "show", footer = "doorstep group show 4K7Q-X2MY-T0E6")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "GROUP", descriptionKey = "parameter.group")
        private @Nullable CouponCode code;

        @Override
        public Report run() {
            CouponCode group = Objects.requireNonNull(code);
            return groups(database.read(t -> java.util.List.of(t.groupBuys().standing(group))));
        }
    }

    /** Ends the groups that too few people joined in time. */
    @Command(name = "end", footer = "doorstep group end")
    static final class End implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            if (dryRun) {
                return groups(database.read(t -> t.groupBuys().overdue().stream()
                        .map(group -> t.groupBuys().standing(group.code()))
                        .toList()));
            }
            GroupBuyJob.Ended ended = database.start(new GroupBuyJob());
            return Report.detail(
                    "ended",
                    ended,
                    Column.of("groups", GroupBuyJob.Ended::groups),
                    Column.of("orders", GroupBuyJob.Ended::orders),
                    Column.of("refusal", job -> job.refused().entrySet()));
        }
    }
}
