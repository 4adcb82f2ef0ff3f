package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.payment.points.PointsAccount;
import dev.doorstep.payment.points.PointsLot;
import dev.doorstep.payment.points.PointsProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code points}: what customers have instead of money. */
@Command(
        name = "points",
        subcommands = {
            PointsCommand.Program.class,
            PointsCommand.Show.class,
            PointsCommand.Grant.class,
            PointsCommand.Expire.class
        })
final class PointsCommand {
    private PointsCommand() {}

    private static Report lots(PointsAccount account) {
        Report lots = Report.list(
                "points",
                account.lots(),
                Column.of("points", PointsLot::points),
                Column.of("until", PointsLot::expiresAt));
        return account.owed() == 0
                ? lots
                : lots.and(Report.detail("points-owed", account, Column.of("owed", PointsAccount::owed)));
    }

    /** Shows how customers earn points, or sets it. */
    @Command(
            name = "program",
            footer = {"doorstep points program", "doorstep points program --earned-percent 1 --months 12"})
    static final class Program implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(
                names = "--earned-percent",
                paramLabel = "PERCENT",
                descriptionKey = "option.earned-percent",
                converter = Whole.EarnedPercent.class)
        private @Nullable Integer percent;

        @Option(
                names = "--months",
                paramLabel = "COUNT",
                descriptionKey = "option.months",
                converter = Whole.ValidityMonths.class)
        private int months = PointsProgram.NONE.validityMonths();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            Integer earned = percent;
            PointsProgram program = earned == null
                    ? database.read(t -> t.points().program())
                    : database.write(
                            dryRun,
                            t -> t.points()
                                    .save(new PointsProgram(
                                            earned * (BasisPoints.ALL / 100),
                                            months,
                                            t.points().program().version())));
            return Report.detail(
                    "points-program",
                    program,
                    Column.of("earned_percent", shown -> BasisPoints.percent(shown.earnedBasisPoints())),
                    Column.of("months", PointsProgram::validityMonths));
        }
    }

    /** Shows the points that a customer can use, and until when. */
    @Command(name = "show", footer = "doorstep points show --customer C001")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Override
        public Report run() {
            return lots(database.read(t -> t.points().account(customer.id(t))));
        }
    }

    /** Gives points to a customer. */
    @Command(
            name = "grant",
            footer = "doorstep points grant --customer C001 --points 500 --reason apology --key call-31")
    static final class Grant implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(
                names = "--points",
                paramLabel = "POINTS",
                descriptionKey = "option.points-given",
                required = true,
                converter = Whole.Points.class)
        private int points;

        @Option(
                names = "--reason",
                paramLabel = "CODE",
                descriptionKey = "option.points-reason",
                required = true,
                converter = Text.Coded.class)
        private String reason = "";

        @Mixin
        private OnceOptions once = new OnceOptions();

        @Override
        public Report run() {
            return lots(
                    database.write(once.isDryRun(), t -> t.points().grant(customer.id(t), points, reason, once.key())));
        }
    }

    /** Books the points that expired. */
    @Command(name = "expire", footer = "doorstep points expire")
    static final class Expire implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return Report.detail(
                    "expired-points",
                    database.write(dryRun, t -> t.points().expire(PageRequest.SIZE_MAX)),
                    Column.of("customers", customers -> customers));
        }
    }
}
