package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.marketing.Referral;
import dev.doorstep.marketing.ReferralProgram;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code referral}: customers who bring customers in. */
@Command(
        name = "referral",
        subcommands = {
            ReferralCommand.Program.class,
            ReferralCommand.CodeVerb.class,
            ReferralCommand.Accept.class,
            ReferralCommand.List.class
        })
final class ReferralCommand {
    private ReferralCommand() {}

    /** A referral with the codes of those whom it is about. */
    private record Row(String friend, String referrer, Referral referral) {
        static Row of(Transaction t, Referral referral) {
            return new Row(codeOf(t, referral.friend()), codeOf(t, referral.referrer()), referral);
        }

        private static String codeOf(Transaction t, CustomerId customer) {
            return t.customers().customer(customer).code().value();
        }

        private static Report list(java.util.List<Row> rows) {
            return Report.list(
                    "referrals",
                    rows,
                    Column.of("friend", Row::friend),
                    Column.of("referrer", Row::referrer),
                    Column.of("accepted_at", of(Referral::acceptedAt)),
                    Column.of("state", of(Referral::state)));
        }

        private static Function<Row, Object> of(Function<Referral, Object> value) {
            return row -> value.apply(row.referral);
        }
    }

    /** Shows what the branch gives for new customers, or sets it. */
    @Command(
            name = "program",
            footer = {"doorstep referral program", "doorstep referral program --reward THANKS --welcome HELLO --most 20"
            })
    static final class Program implements Verb {
        private static final int MOST = 100;

        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--reward", paramLabel = "PROMOTION", descriptionKey = "option.reward")
        private @Nullable PromotionId reward;

        @Option(names = "--welcome", paramLabel = "PROMOTION", descriptionKey = "option.welcome")
        private @Nullable PromotionId welcome;

        @Option(names = "--most", paramLabel = "COUNT", descriptionKey = "option.most", converter = Whole.Rewards.class)
        private int most = MOST;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            PromotionId given = reward;
            Optional<ReferralProgram> program = given == null
                    ? database.read(t -> t.referrals().program())
                    : database.write(dryRun, t -> Optional.of(save(t, given)));
            return Report.list(
                    "program",
                    program.stream().toList(),
                    Column.of("reward", ReferralProgram::reward),
                    Column.of("welcome", ReferralProgram::welcome),
                    Column.of("most", ReferralProgram::rewardsMax));
        }

        private ReferralProgram save(Transaction t, PromotionId given) {
            long version = t.referrals().program().map(ReferralProgram::version).orElse(0L);
            return t.referrals().save(new ReferralProgram(given, welcome, most, version));
        }
    }

    /** Shows the code that a customer passes on. */
    @Command(name = "code", footer = "doorstep referral code --customer C001")
    static final class CodeVerb implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return Report.detail(
                    "referral-code",
                    database.write(dryRun, t -> t.referrals().code(customer.id(t))),
                    Column.of("code", code -> code));
        }
    }

    /** Notes who brought a new customer in. */
    @Command(name = "accept", footer = "doorstep referral accept 4K7Q-X2MY-T0E6 --customer C002 --key app-11")
    static final class Accept implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "CODE", descriptionKey = "parameter.referral-code")
        private @Nullable CouponCode code;

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            CouponCode passedOn = Objects.requireNonNull(code);
            Row accepted = database.write(
                    once.isDryRun(), t -> Row.of(t, t.referrals().accept(passedOn, customer.id(t), once.key())));
            return Row.list(java.util.List.of(accepted));
        }
    }

    /** Lists whom a customer brought in. */
    @Command(name = "list", footer = "doorstep referral list --customer C001")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Override
        public Report run() {
            return Row.list(database.read(t -> t.referrals().by(customer.id(t)).stream()
                    .map(referral -> Row.of(t, referral))
                    .toList()));
        }
    }
}
