package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Row;
import dev.doorstep.kernel.GeoPoint;
import java.util.List;

/** Reads the columns that say where somebody lives. */
final class Places {
    private static final int LATITUDE_MAX = 90;
    private static final int LONGITUDE_MAX = 180;

    private Places() {}

    static GeoPoint point(Row row) {
        return new GeoPoint(
                row.cell("latitude").degrees(LATITUDE_MAX),
                row.cell("longitude").degrees(LONGITUDE_MAX));
    }

    static String district(Row row, Ground ground) {
        List<String> districts = ground.districts().stream().sorted().toList();
        return row.cell("district").choice(districts, district -> district);
    }
}
