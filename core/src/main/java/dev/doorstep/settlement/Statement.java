package dev.doorstep.settlement;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.StatementId;
import dev.doorstep.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What one payee earned in one settlement; never changed.
 *
 * @param id the identity
 * @param number the number as people read it, such as {@code SH-S260302-7D-0007}: the period's first day, its length in
 *     days, then a count by payee
 * @param run the settlement run
 * @param period the period
 * @param total who gets how much of how many earnings
 * @param payeeCode what people call the payee, as of when it was written: {@code worker:W001}, {@code merchant:mingjie}
 */
public record Statement(
        StatementId id, String number, SettlementRunId run, TimeWindow period, PayeeTotal total, String payeeCode) {
    static String number(BranchId branch, LocalDate firstDay, long days, int ordinal) {
        return "%s-S%s-%dD-%04d"
                .formatted(
                        branch.value().toUpperCase(Locale.ROOT),
                        DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(firstDay),
                        days,
                        ordinal);
    }
}
