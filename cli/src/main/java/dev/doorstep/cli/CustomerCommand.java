package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code customer}. */
@Command(
        name = "customer",
        subcommands = {
            CustomerCommand.List.class,
            CustomerCommand.Segments.class,
            CustomerCommand.Likes.class,
            CustomerFavouriteCommand.class
        })
final class CustomerCommand {
    /** Lists the customers, a page at a time. */
    @Command(name = "list", footer = "doorstep customer list --limit 20 --after C100")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(
                names = "--limit",
                paramLabel = "ROWS",
                descriptionKey = "option.limit",
                defaultValue = "200",
                converter = Whole.Rows.class)
        private int limit;

        @Option(names = "--after", paramLabel = "CUSTOMER", descriptionKey = "option.after")
        private @Nullable PersonCode after;

        @Override
        public Report run() {
            PageRequest page = new PageRequest(limit, after == null ? null : after.value());
            return Report.list(
                    "customers",
                    database.read(t -> t.customers().all(page)).items(),
                    Column.of("code", Customer::code),
                    Column.of("name", customer -> customer.contact().name()),
                    Column.of("phone", customer -> customer.contact().phone()),
                    Column.of("district", customer -> customer.home().district()),
                    Column.of("street", customer -> customer.home().street()),
                    Column.of("house", customer -> customer.home().house()));
        }
    }

    /** Shows the segments that a customer belongs to, or puts them into others. */
    @Command(
            name = "segments",
            footer = {
                "doorstep customer segments --customer C001",
                "doorstep customer segments --customer C001 --assign seniors,vip"
            })
    static final class Segments implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(
                names = "--assign",
                paramLabel = "SEGMENT",
                descriptionKey = "option.assign",
                split = ",",
                converter = Text.Coded.class)
        private Set<String> assigned = Set.of();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            Set<String> segments = assigned.isEmpty()
                    ? database.read(t -> t.customers().segments(customer.id(t)))
                    : database.write(dryRun, t -> t.customers().assign(customer.id(t), assigned));
            return Report.list("segments", segments.stream().sorted().toList(), Column.of("segment", code -> code));
        }
    }

    /** Shows what a customer likes, or says it. */
    @Command(
            name = "likes",
            footer = {
                "doorstep customer likes --customer C001",
                "doorstep customer likes --customer C001 --are CLEANING,eco"
            })
    static final class Likes implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Option(
                names = "--are",
                paramLabel = "TAG",
                descriptionKey = "option.likes",
                split = ",",
                converter = Text.Coded.class)
        private Set<String> told = Set.of();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            Set<String> likes = told.isEmpty()
                    ? database.read(t -> t.recommending().likes(customer.id(t)))
                    : database.write(dryRun, t -> t.recommending().like(customer.id(t), told));
            return Report.list("likes", likes.stream().sorted().toList(), Column.of("tag", tag -> tag));
        }
    }
}
