package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Points;
import dev.doorstep.exchange.Row;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.organisation.Branch;

/** Reads the columns that say where somebody lives. */
final class Places {
    private Places() {}

    static GeoPoint point(Row row) {
        return Points.of(row.cell("latitude"), row.cell("longitude"));
    }

    static String district(Row row, Branch branch) {
        return AreaPart.district(row.cell("district"), branch);
    }
}
