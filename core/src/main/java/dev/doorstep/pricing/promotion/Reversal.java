package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can still be given back of a sale, line by line: what the customer paid for each line, in money and in points,
 * and what each promotion and each who pays for it put in.
 *
 * <p>Every step takes exactly its share of all of them, by largest remainder, and leaves the rest. So no line ever
 * gives back more than it cost, nobody gets back more than they put in, and whatever the steps, together they end where
 * one full refund ends.
 *
 * @param lines what is left of each charged line
 */
public record Reversal(List<Line> lines) {
    /** How a customer pays: in money and in points. */
    private static final int PAID = 2;

    /** Keeps its own copy, and rejects a sale of nothing. */
    public Reversal {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A sale without lines gives nothing back.");
        }
    }

    /**
     * A line, or a part of it.
     *
     * @param money what the customer paid for it in money, zero or above
     * @param tendered what points paid of it, zero or above
     * @param parts what the promotions put in, in the order of the discounts
     */
    public record Line(Money money, Money tendered, List<Part> parts) {
        /** Keeps its own copy, and rejects what is below zero. */
        public Line {
            parts = List.copyOf(parts);
            if (money.isNegative()
                    || tendered.isNegative()
                    || parts.stream().anyMatch(part -> part.amount.isNegative())) {
                throw new IllegalArgumentException(
                        "A line of %s and %s is below zero.".formatted(money.plus(tendered), parts));
            }
        }

        /** Returns what the customer paid for it, in money and points. */
        public Money net() {
            return money.plus(tendered);
        }

        /** Returns what was charged for it before anything came off. */
        public Money charged() {
            return net().plus(put());
        }

        private Money put() {
            return parts.stream().map(Part::amount).reduce(zero(), Money::plus);
        }

        /** Takes a share of everything in the line. */
        private Line share(Money charged) {
            if (charged.isZero()) {
                return with(Amounts.zero(parts.size() + PAID, charged.currency()));
            }
            return with(charged.splitLike(amounts()));
        }

        /** Takes what the customer gets back, and the same share of what the promotions put in. */
        private Line shareOfNet(Money back) {
            Money put = put();
            List<Money> amounts =
                    new ArrayList<>(back.isZero() ? List.of(back, back) : back.splitLike(List.of(money, tendered)));
            if (back.isZero() || put.isZero()) {
                amounts.addAll(Collections.nCopies(parts.size(), zero()));
            } else {
                Money share = put.splitLike(List.of(back, net().minus(back))).get(0);
                amounts.addAll(share.splitLike(parts.stream().map(Part::amount).toList()));
            }
            return with(amounts);
        }

        private Line minus(Line taken) {
            return with(amounts().minus(taken.amounts()));
        }

        private Amounts amounts() {
            List<Money> amounts = new ArrayList<>(List.of(money, tendered));
            parts.forEach(part -> amounts.add(part.amount));
            return Amounts.of(amounts);
        }

        private Line with(List<Money> amounts) {
            List<Part> changed = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                changed.add(new Part(part.promotion, part.funder, amounts.get(i + PAID)));
            }
            return new Line(amounts.get(0), amounts.get(1), changed);
        }

        private Money zero() {
            return Money.zero(money.currency());
        }
    }

    /**
     * What a promotion put in a line, at the cost of one who pays for it.
     *
     * @param promotion the promotion
     * @param funder who pays
     * @param amount how much, zero or above
     */
    public record Part(PromotionId promotion, Funder funder, Money amount) {}

    /**
     * One step: something is given back.
     *
     * @param lines what is taken back of each line
     * @param reclaimed what is kept back because the rest would not have earned it, zero or above
     * @param withheld what of that points had paid
     * @param after what can still be given back then
     */
    public record Step(List<Line> lines, Money reclaimed, Money withheld, Reversal after) {
        /** Keeps its own copy. */
        public Step {
            lines = List.copyOf(lines);
        }

        /** Returns what the customer gets back, zero or above. */
        public Money amount() {
            return sum(lines, Line::net).minus(reclaimed);
        }

        /** Returns what of it goes back in points: what these had paid, zero or above. */
        public Money tendered() {
            return sum(lines, Line::tendered).minus(withheld);
        }

        /** Returns what of it goes back in money, zero or above. */
        public Money money() {
            return amount().minus(tendered());
        }

        /** Returns what those who pay for discounts get back, of lines that are called off and of what is reclaimed. */
        public Map<Funder, Money> funders(Reversal before) {
            Map<Funder, Money> shares = new EnumMap<>(Funder.class);
            for (Funder funder : Funder.values()) {
                shares.put(funder, before.put(funder).minus(after.put(funder)));
            }
            return shares;
        }

        /**
         * Lets the promotions that say so reclaim what the rest of the basket would not have earned alone, as far as
         * what is given back suffices: nobody pays more by calling off.
         *
         * @param rest the basket as it was sold, with what is left of its lines
         * @param promotions the promotions as they were when the basket was sold
         */
        public Step reclaiming(Basket rest, Collection<Promotion> promotions) {
            Step step = this;
            for (Promotion promotion : promotions) {
                if (promotion.terms().stacking().whenLost() == Stacking.WhenLost.RECLAIM) {
                    Money earned = promotion.obstacle(rest).isPresent() ? rest.zero() : promotion.worth(rest);
                    Money lost = step.after.put(promotion.id()).minus(earned).max(rest.zero());
                    step = step.reclaim(promotion.id(), lost.min(step.amount()));
                }
            }
            return step;
        }

        private Step reclaim(PromotionId promotion, Money amount) {
            if (amount.isZero()) {
                return this;
            }
            Money points = amount.splitLike(List.of(tendered(), money())).get(0);
            return new Step(
                    lines, reclaimed.plus(amount), withheld.plus(points), after.withdrawn(promotion, amount, points));
        }
    }

    /**
     * Obtains a sale of which nothing was given back.
     *
     * @param charged what was charged for each line
     * @param discounts what came off them
     */
    public static Reversal of(List<Money> charged, List<Discount> discounts) {
        List<Line> lines = new ArrayList<>();
        List<Map<Funder, List<Money>>> shares = discounts.stream()
                .map(discount -> discount.source().funding().split(discount.allocation()))
                .toList();
        for (int i = 0; i < charged.size(); i++) {
            Money net = charged.get(i);
            List<Part> parts = new ArrayList<>();
            for (int d = 0; d < discounts.size(); d++) {
                for (Map.Entry<Funder, List<Money>> share : shares.get(d).entrySet()) {
                    Money off = share.getValue().get(i);
                    parts.add(new Part(discounts.get(d).source().promotion(), share.getKey(), off.negated()));
                    net = net.plus(off);
                }
            }
            lines.add(new Line(net, Money.zero(net.currency()), parts));
        }
        return new Reversal(lines);
    }

    /**
     * Returns the same sale, partly paid by points.
     *
     * @param points what points paid of each line
     */
    public Reversal tendering(List<Money> points) {
        List<Line> paid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            paid.add(new Line(line.net().minus(points.get(i)), points.get(i), line.parts));
        }
        return new Reversal(paid);
    }

    /** Returns the same sale as far as money goes: what points paid of it is left out. */
    public Reversal inMoney() {
        return new Reversal(lines.stream()
                .map(line -> new Line(line.money, zero(), line.parts))
                .toList());
    }

    /** Returns what of it points paid. */
    public Money tendered() {
        return sum(lines, Line::tendered);
    }

    /** Returns what the customer can still get back. */
    public Money net() {
        return sum(lines, Line::net);
    }

    /** Returns what is left of what was charged for each line. */
    public List<Money> charged() {
        return lines.stream().map(Line::charged).toList();
    }

    /** Returns what a promotion put in that was not taken back yet. */
    public Money put(PromotionId promotion) {
        return parts().filter(part -> part.promotion.equals(promotion))
                .map(Part::amount)
                .reduce(zero(), Money::plus);
    }

    /** Returns what one who pays for discounts put in that was not taken back yet. */
    public Money put(Funder funder) {
        return parts().filter(part -> part.funder == funder).map(Part::amount).reduce(zero(), Money::plus);
    }

    /**
     * Calls off parts of the lines.
     *
     * @param charged how much of what was charged for each line, from zero to what is left of it
     */
    public Step callOff(List<Money> charged) {
        if (charged.size() != lines.size()) {
            throw new IllegalArgumentException(
                    "%d amounts do not call off %d lines.".formatted(charged.size(), lines.size()));
        }
        List<Line> taken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            requireWithin(charged.get(i), lines.get(i).charged());
            taken.add(lines.get(i).share(charged.get(i)));
        }
        return step(taken);
    }

    /** Calls off a part of one line. */
    public Step callOff(int line, Money charged) {
        List<Money> parts = new ArrayList<>(Collections.nCopies(lines.size(), zero()));
        parts.set(line, charged);
        return callOff(parts);
    }

    /**
     * Gives an amount back without naming lines: by what is left of what the customer paid for each.
     *
     * @param back how much, from zero to what the customer can still get back; all of that takes everything back
     */
    public Step refund(Money back) {
        requireWithin(back, net());
        if (back.equals(net())) {
            return step(lines);
        }
        List<Money> shares = back.isZero()
                ? Collections.nCopies(lines.size(), back)
                : back.splitLike(lines.stream().map(Line::net).toList());
        List<Line> taken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            taken.add(lines.get(i).shareOfNet(shares.get(i)));
        }
        return step(taken);
    }

    private Step step(List<Line> taken) {
        List<Line> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rest.add(lines.get(i).minus(taken.get(i)));
        }
        return new Step(taken, zero(), zero(), new Reversal(rest));
    }

    /** Takes away what a promotion put in, by what it put in each line: the customer paid it after all. */
    private Reversal withdrawn(PromotionId promotion, Money amount, Money points) {
        List<Money> weights = parts().map(part -> part.promotion.equals(promotion) ? part.amount : zero())
                .toList();
        List<Money> withdrawn = amount.splitLike(weights);
        List<Money> tendered = points.splitLike(withdrawn);
        List<Line> rest = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            Money money = line.money;
            Money paid = line.tendered;
            List<Part> parts = new ArrayList<>();
            for (Part part : line.parts) {
                Money off = withdrawn.get(next);
                parts.add(new Part(part.promotion, part.funder, part.amount.minus(off)));
                paid = paid.plus(tendered.get(next));
                money = money.plus(off).minus(tendered.get(next));
                next++;
            }
            rest.add(new Line(money, paid, parts));
        }
        return new Reversal(rest);
    }

    private Stream<Part> parts() {
        return lines.stream().flatMap(line -> line.parts.stream());
    }

    private Money zero() {
        return Money.zero(lines.get(0).money.currency());
    }

    private static Money sum(List<Line> lines, Function<Line, Money> amount) {
        return Money.sum(lines, amount, lines.get(0).money.currency());
    }

    private static void requireWithin(Money amount, Money most) {
        if (amount.isNegative() || amount.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s cannot be given back, only up to %s. Maybe a part was given back before."
                            .formatted(amount, most));
        }
    }
}
