package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Row;
import dev.doorstep.kernel.LocalText;

/** Reads the two columns in which every table keeps what people call something. */
final class Names {
    private Names() {}

    static LocalText of(Row row) {
        return new LocalText(row.cell("name_zh").required(), row.cell("name_en").required());
    }
}
