package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the folder of a city: every file, every row, every reference, before anybody writes anything. */
public final class CityFiles {
    private final Sheets sheets;
    private final Problems problems;

    private CityFiles(Sheets sheets, Problems problems) {
        this.sheets = sheets;
        this.problems = problems;
    }

    /**
     * What was read.
     *
     * @param city the good rows
     * @param skipped the faults of the rows that were left out, at most {@link Problems#LISTED_MAX}
     * @param skippedTotal how many faults there are in all
     */
    public record Reading(City city, List<ImportProblem> skipped, int skippedTotal) {
        /** Keeps its own copy. */
        public Reading {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder with the files
     * @param badRows what a bad row means
     * @throws ImportRejectedException if there is a fault that is not to be skipped
     */
    public static Reading read(Path folder, Problems.Severity badRows) {
        Problems problems = Problems.none(badRows);
        Optional<City> city = read(Sheets.in(folder), problems);
        problems.refuse();
        return new Reading(city.orElseThrow(), problems.listed(), problems.total());
    }

    /**
     * Reads a city that is not in a folder.
     *
     * @param sheets what stands for its files
     * @param problems notes the faults; whoever made them decides what faults mean
     * @return the good rows; nothing if the branch itself is no good
     */
    public static Optional<City> read(Sheets sheets, Problems problems) {
        return new CityFiles(sheets, problems).read();
    }

    private Optional<City> read() {
        Optional<Branch> branch = BranchFile.read(sheets, problems);
        return branch.map(this::read);
    }

    private City read(Branch branch) {
        PolicyFile policies = PolicyFile.read(sheets, problems);
        Codes<MerchantId, Merchant> merchants = merchants();
        ServiceFiles services = ServiceFiles.read(sheets, branch, problems);
        PriceFiles prices = new PriceFiles(sheets, branch, problems);
        WorkerFiles workers = WorkerFiles.read(
                sheets, problems, new WorkerFiles.Known(branch, merchants, policies.plans(), services.skills()));
        ShiftFiles shifts = new ShiftFiles(sheets, problems, workers.codes());
        return new City(
                branch,
                merchants.all(),
                services.services(),
                new City.Prices(
                        prices.books(services.prices()),
                        prices.coupons().all(),
                        policies.cancellation(),
                        policies.plans().all()),
                new City.Staff(workers.workers(), shifts.shifts(), shifts.leaves(branch.zone())),
                CustomerFile.read(sheets, branch, problems).all());
    }

    private Codes<MerchantId, Merchant> merchants() {
        Codes<MerchantId, Merchant> merchants = Codes.of("merchants.csv", problems);
        sheets.table("merchants.csv", List.of("code", "name_zh", "name_en"), problems, row -> {
            MerchantId code = row.cell("code").code(MerchantId::of);
            merchants.define(row.cell("code"), code, new Merchant(code, Names.of(row), 0));
        });
        return merchants;
    }
}
