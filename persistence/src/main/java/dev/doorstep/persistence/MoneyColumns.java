package dev.doorstep.persistence;

import dev.doorstep.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** Reads money from a column of minor units and the column {@code currency}. */
final class MoneyColumns {
    private MoneyColumns() {}

    static Money amount(ResultSet row) throws SQLException {
        return read(row, "amount_minor");
    }

    static Money read(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
