package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.discovery.favourite.FavouriteList;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What customers come back to. */
@Command(
        name = "favourite",
        subcommands = {
            CustomerFavouriteCommand.List.class,
            CustomerFavouriteCommand.Add.class,
            CustomerFavouriteCommand.Remove.class
        })
final class CustomerFavouriteCommand {
    private CustomerFavouriteCommand() {}

    /** Lists what a customer comes back to. */
    @Command(name = "list", footer = "doorstep customer favourite list --customer C001")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Override
        public Report run() {
            return sheets(database.read(t -> t.favourites().of(customer.id(t))));
        }
    }

    /** A change of one favourite; what comes of it is shown. */
    private abstract static class Change implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @ArgGroup(multiplicity = "1")
        private Named named = new Named();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        abstract FavouriteList change(Transaction t, CustomerId of, OfferingId offering);

        abstract FavouriteList change(Transaction t, CustomerId of, WorkerId worker);

        @Override
        public final Report run() {
            return sheets(database.write(dryRun, t -> {
                OfferingId offering = named.offering;
                return offering != null
                        ? change(t, customer.id(t), offering)
                        : change(
                                t,
                                customer.id(t),
                                t.workers()
                                        .worker(Objects.requireNonNull(named.worker))
                                        .id());
            }));
        }
    }

    /** An offering or a worker. */
    private static final class Named {
        @Option(
                names = "--offering",
                paramLabel = "OFFERING",
                descriptionKey = "option.favourite-offering",
                required = true)
        private @Nullable OfferingId offering;

        @Option(names = "--worker", paramLabel = "WORKER", descriptionKey = "option.favourite-worker", required = true)
        private @Nullable PersonCode worker;
    }

    /** Keeps an offering, or follows a worker. */
    @Command(
            name = "add",
            footer = {
                "doorstep customer favourite add --customer C001 --offering DAILY-HOURLY",
                "doorstep customer favourite add --customer C001 --worker W001"
            })
    static final class Add extends Change {
        @Override
        FavouriteList change(Transaction t, CustomerId of, OfferingId offering) {
            return t.favourites().keep(of, offering);
        }

        @Override
        FavouriteList change(Transaction t, CustomerId of, WorkerId worker) {
            return t.favourites().follow(of, worker);
        }
    }

    /** Keeps an offering, or follows a worker, no longer. */
    @Command(name = "remove", footer = "doorstep customer favourite remove --customer C001 --worker W001 --dry-run")
    static final class Remove extends Change {
        @Override
        FavouriteList change(Transaction t, CustomerId of, OfferingId offering) {
            return t.favourites().giveUp(of, offering);
        }

        @Override
        FavouriteList change(Transaction t, CustomerId of, WorkerId worker) {
            return t.favourites().unfollow(of, worker);
        }
    }

    private static Report sheets(FavouriteList favourites) {
        return Report.list(
                        "kept-offerings",
                        favourites.offerings(),
                        Column.of("offering", FavouriteList.Kept::offering),
                        Column.of("name", FavouriteList.Kept::name),
                        Column.of("bookable", FavouriteList.Kept::bookable),
                        Column.of("since", FavouriteList.Kept::since))
                .and(Report.list(
                        "followed-workers",
                        favourites.workers(),
                        Column.of("worker", FavouriteList.Followed::code),
                        Column.of("name", FavouriteList.Followed::name),
                        Column.of("available", FavouriteList.Followed::available),
                        Column.of("since", FavouriteList.Followed::since)));
    }
}
