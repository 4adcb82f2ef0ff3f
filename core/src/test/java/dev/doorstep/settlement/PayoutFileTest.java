package dev.doorstep.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.StatementId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank is sent says who gets how much, and starts no formula in a spreadsheet. */
@Tag("SET-05")
class PayoutFileTest {
    @Test
    void names_statement_payee_and_amount_a_line() {
        Payout payout = payout("SH-S260302-7D-0001", 12_805);
        assertThat(new PayoutFile(List.of(payout)).csv())
                .isEqualTo("statement,payee,amount,currency\r\nSH-S260302-7D-0001,merchant:mingjie,128.05,CNY\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"})
    void a_cell_never_starts_a_formula(String text) {
        assertThat(PayoutFile.cell(text)).containsPattern("^\"?'").contains(text);
    }

    @Test
    void other_cells_stay_as_they_are_or_are_quoted() {
        assertThat(PayoutFile.cell("plain")).isEqualTo("plain");
        assertThat(PayoutFile.cell("a,b")).isEqualTo("\"a,b\"");
    }

    @Test
    void a_formula_with_a_comma_is_made_safe_and_quoted() {
        assertThat(PayoutFile.cell("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    private static Payout payout(String number, long minor) {
        return new Payout(
                new StatementId(new UUID(0, 1)),
                number,
                Payee.of(MerchantId.of("mingjie")),
                "merchant:mingjie",
                Money.ofMinor(minor, Currency.getInstance("CNY")),
                Instant.EPOCH);
    }
}
