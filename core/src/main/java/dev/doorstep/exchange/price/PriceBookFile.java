package dev.doorstep.exchange.price;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Yaml;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Asking;
import dev.doorstep.pricing.Discounts;
import dev.doorstep.pricing.Overlay;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A price book in a file: a whole one, or an overlay that says only how it differs from another.
 *
 * @param book the whole book, never saved so far
 * @param zone the zone of the wall-clock by which the file tells times
 */
public record PriceBookFile(PriceBook book, ZoneId zone) {
    /** The format that files name in their first line. */
    public static final String FORMAT = "doorstep-prices/1";

    private static final List<String> COVER = List.of("format", "book", "zone", "currency", "from", "until", "extends");
    private static final List<String> CONTENT = List.of("prices", "without_prices", "factors", "without_factors");

    /**
     * Reads a file that is a whole book, or that extends another file: it names that one by its path from where it
     * lies.
     *
     * @throws ImportRejectedException if there is any fault
     */
    public static PriceBookFile read(Path file) {
        return read(file, id -> Optional.empty());
    }

    /**
     * Reads a file that may also extend a book by its code.
     *
     * @param file the file
     * @param stored finds a book by its code
     * @throws ImportRejectedException if there is any fault
     */
    public static PriceBookFile read(Path file, Function<PriceBookId, Optional<PriceBook>> stored) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        Reader reader = new Reader(file, stored, problems);
        Outline.read(file, problems, reader::read);
        problems.refuse();
        return reader.read.orElseThrow();
    }

    /**
     * Prices a request without a catalog: the offering is called by its code, counted in units, and paid in full at
     * booking.
     *
     * @throws dev.doorstep.pricing.NoPriceException if the book has no price for the offering
     */
    public Quote quote(PriceRequestFile asked) {
        TimeWindow validity = TimeWindow.of(asked.askedAt(), Pricing.QUOTE_VALIDITY);
        return book.quote(
                named(asked.request().offering()), asked.request(), new Asking(validity, zone), Discounts.NONE);
    }

    private static Offering named(OfferingId code) {
        LocalText name = new LocalText(code.value(), code.value());
        Offering.Work work = new Offering.Work(
                new Units(new LocalText("单位", "unit"), 1, Units.MAX),
                new Effort(0, 5, 0, 0),
                new Requirement(SkillCode.of("none"), SkillLevel.of(1), Set.of()));
        return Offering.of(code, CategoryId.of("none"), new Offering.Text(name, name), work);
    }

    /** Writes a whole book; read and written again it is the same to the byte. */
    public static String write(PriceBook book, ZoneId zone) {
        Map<String, Object> tree = cover(Overlay.Cover.of(book), book.currency(), zone);
        TermsPart.write(tree, book.terms(), book.currency());
        tree.put("prices", book.prices().stream().map(PricePart::tree).toList());
        tree.put("factors", book.factors().stream().map(FactorPart::tree).toList());
        return Yaml.write(tree);
    }

    /**
     * Writes an overlay.
     *
     * @param overlay the differences
     * @param base the book that it extends; named by its code
     * @param zone the zone of the wall-clock
     */
    public static String write(Overlay overlay, PriceBook base, ZoneId zone) {
        Map<String, Object> tree = cover(overlay.cover(), base.currency(), zone);
        tree.put("extends", base.id());
        Terms terms = overlay.terms();
        if (terms != null) {
            TermsPart.write(tree, terms, base.currency());
        }
        tree.put("prices", overlay.prices().stream().map(PricePart::tree).toList());
        tree.put(
                "without_prices",
                overlay.withoutPrices().stream().map(OfferingId::value).sorted().toList());
        tree.put("factors", overlay.factors().stream().map(FactorPart::tree).toList());
        tree.put("without_factors", overlay.withoutFactors().stream().sorted().toList());
        return Yaml.write(tree);
    }

    private static Map<String, Object> cover(Overlay.Cover cover, Currency currency, ZoneId zone) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("book", cover.id());
        tree.put("zone", zone);
        tree.put("currency", currency.getCurrencyCode());
        tree.put("from", LocalDateTime.ofInstant(cover.effectiveFrom(), zone));
        Instant until = cover.effectiveUntil();
        if (until != null) {
            tree.put("until", LocalDateTime.ofInstant(until, zone));
        }
        return tree;
    }

    /** Reads one file, and the one that it extends before it. */
    private static final class Reader {
        private final Path file;
        private final Function<PriceBookId, Optional<PriceBook>> stored;
        private final Problems problems;
        private Optional<PriceBookFile> read = Optional.empty();

        Reader(Path file, Function<PriceBookId, Optional<PriceBook>> stored, Problems problems) {
            this.file = file;
            this.stored = stored;
            this.problems = problems;
        }

        void read(Outline outline) {
            outline.allow(
                    Part.and(Part.and(COVER, CONTENT.toArray(String[]::new)), TermsPart.KEYS.toArray(String[]::new)));
            outline.cell("format").choice(List.of(FORMAT), format -> format);
            ZoneId zone = outline.cell("zone").zone();
            Currency currency = outline.cell("currency").currency();
            Optional<PriceBook> base = outline.find("extends").map(named -> base(named.cell(), currency));
            Overlay overlay =
                    overlay(outline, zone, currency, base.map(PriceBook::terms).orElse(Terms.PLAIN));
            if (problems.total() == 0) {
                refuseMixed(outline, base, overlay);
                PriceBook book = base.map(overlay::on).orElseGet(() -> whole(overlay));
                read = Optional.of(new PriceBookFile(book, zone));
            }
        }

        private Overlay overlay(Outline outline, ZoneId zone, Currency currency, Terms base) {
            Terms terms = TermsPart.read(outline, currency, base);
            Codes<OfferingId, OfferingPrice> prices = Codes.of(name(), problems);
            items(outline, "prices", item -> {
                OfferingPrice price = PricePart.read(item, currency);
                prices.define(item.cell("offering"), price.offering(), price);
            });
            Codes<String, Factor> factors = Codes.of(name(), problems);
            items(outline, "factors", item -> {
                Factor factor = FactorPart.read(item, currency, terms);
                factors.define(item.cell("code"), factor.code(), factor);
            });
            refuseUnpriced(outline, prices.all().size(), factors.all().size());
            return new Overlay(
                    cover(outline, zone),
                    prices.all(),
                    without(outline, "without_prices", cell -> cell.code(OfferingId::of)),
                    factors.all(),
                    without(outline, "without_factors", Cell::code),
                    terms.equals(base) ? null : terms);
        }

        private void refuseUnpriced(Outline outline, int prices, int factors) {
            boolean whole = outline.find("extends").isEmpty();
            if (whole && (prices == 0 || prices > PriceBook.PRICES_MAX) && problems.total() == 0) {
                throw outline.cell("prices").refusal("import.list.between", PriceBook.PRICES_MAX);
            }
            if (factors > PriceBook.FACTORS_MAX) {
                throw outline.cell("factors").refusal("import.list.too-long", PriceBook.FACTORS_MAX);
            }
        }

        /** All factors of a book are rounded with the total, or none. */
        private static void refuseMixed(Outline outline, Optional<PriceBook> base, Overlay overlay) {
            Set<String> replaced = new HashSet<>(overlay.withoutFactors());
            overlay.factors().forEach(factor -> replaced.add(factor.code()));
            long ways = Stream.concat(
                            overlay.factors().stream(),
                            base.stream()
                                    .flatMap(book -> book.factors().stream())
                                    .filter(factor -> !replaced.contains(factor.code())))
                    .map(factor -> factor.rounding() == LineRounding.TOTAL)
                    .distinct()
                    .count();
            if (ways > 1) {
                throw outline.cell("factors").refusal("import.factor.rounding");
            }
        }

        private void items(Outline outline, String key, Consumer<Outline> reader) {
            for (Outline item : outline.find(key).map(Outline::items).orElse(List.of())) {
                problems.note(name(), () -> reader.accept(item));
            }
        }

        private static <T> Set<T> without(Outline outline, String key, Function<Cell, T> reader) {
            Set<T> left = new HashSet<>();
            if (outline.find(key).isPresent() && outline.find("extends").isEmpty()) {
                throw outline.cell(key).refusal("import.value.forbidden", "without extends");
            }
            outline.find(key)
                    .map(Outline::items)
                    .orElse(List.of())
                    .forEach(item -> left.add(reader.apply(item.cell())));
            return left;
        }

        private static Overlay.Cover cover(Outline outline, ZoneId zone) {
            Instant from = outline.cell("from").instant(zone);
            @Nullable
            Instant until = outline.find("until")
                    .map(end -> end.cell().instantAfter(from, zone))
                    .orElse(null);
            return new Overlay.Cover(outline.cell("book").code(PriceBookId::of), from, until);
        }

        private static PriceBook whole(Overlay overlay) {
            Overlay.Cover cover = overlay.cover();
            Terms terms = overlay.terms();
            return PriceBook.of(cover.id(), cover.effectiveFrom(), overlay.prices())
                    .until(cover.effectiveUntil())
                    .with(overlay.factors())
                    .on(terms == null ? Terms.PLAIN : terms);
        }

        private PriceBook base(Cell named, Currency currency) {
            PriceBook base = named.required().endsWith(".yaml") ? beside(named) : byCode(named);
            if (!base.currency().equals(currency)) {
                throw named.refusal("import.extends.currency", base.currency(), currency);
            }
            return base;
        }

        private PriceBook byCode(Cell named) {
            return stored.apply(named.code(PriceBookId::of))
                    .orElseThrow(() -> named.refusal("import.reference.unknown", "the branch"));
        }

        /** A file extends one that is whole, so that no chain of files can be without an end. */
        private PriceBook beside(Cell named) {
            Path path = file.resolveSibling(named.text());
            Reader reader = new Reader(path, id -> Optional.empty(), problems);
            Outline.read(path, problems, outline -> {
                outline.find("extends").ifPresent(further -> {
                    throw further.cell().refusal("import.extends.twice", named.text());
                });
                reader.read(outline);
            });
            return reader.read.map(PriceBookFile::book).orElseThrow(named::silence);
        }

        private String name() {
            return String.valueOf(file.getFileName());
        }
    }
}
