package dev.doorstep.settlement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bank is asked to pay: a CSV text in UTF-8 by RFC 4180, one payout a line, the amount in major units.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @param payouts the payouts by the numbers of their statements
 */
public record PayoutFile(List<Payout> payouts) {
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Keeps its own copy of the payouts. */
    public PayoutFile {
        payouts = List.copyOf(payouts);
    }

    /** Returns the text: a header, then a line for each payout. */
    public String csv() {
        return Stream.concat(
                        Stream.of("statement,payee,amount,currency"),
                        payouts.stream().map(PayoutFile::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Payout payout) {
        return String.join(
                ",",
                cell(payout.number()),
                cell(payout.payeeCode()),
                payout.amount().amount().toPlainString(),
                payout.amount().currency().getCurrencyCode());
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
