package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Points;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.UnusableAreaException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what files say of where workers go, within the same bounds everywhere. */
public final class AreaPart {
    /** What describes an area in files, of which there is exactly one. */
    public static final List<String> KINDS = List.of("radius_km", "polygon", "districts");

    private static final int METRES = 1_000;

    private AreaPart() {}

    /** Reads whatever is near enough to home, in kilometres. */
    public static ServiceArea radius(Cell kilometres) {
        return new ServiceArea.Radius(kilometres.whole(1, ServiceArea.Radius.METRES_MAX / METRES) * METRES);
    }

    /**
     * Reads whatever lies within a border.
     *
     * @param border where the border stands
     */
    public static ServiceArea polygon(Cell border, List<GeoPoint> corners) {
        return usable(border, () -> new ServiceArea.Polygon(corners));
    }

    /**
     * Reads whatever lies in some districts.
     *
     * @param list where the list of the names stands
     * @param names each name
     */
    public static ServiceArea districts(Cell list, List<Cell> names, Branch branch) {
        List<String> read = names.stream().map(name -> district(name, branch)).toList();
        if (Set.copyOf(read).size() < read.size()) {
            throw list.refusal("import.area.districts", read.size(), ServiceArea.Districts.NAMES_MAX);
        }
        return usable(list, () -> new ServiceArea.Districts(Set.copyOf(read)));
    }

    /** Reads a district of a branch. */
    public static String district(Cell name, Branch branch) {
        return name.choice(branch.districts().stream().sorted().toList(), district -> district);
    }

    /** Reads a corner in two words: {@code 31.2317 121.4726}. */
    static GeoPoint corner(Cell corner) {
        String[] degrees = corner.text().split(" +", -1);
        if (degrees.length != 2) {
            throw corner.refusal("import.area.corner", corner.text());
        }
        return Points.of(corner.part(degrees[0]), corner.part(degrees[1]));
    }

    private static ServiceArea usable(Cell place, Supplier<ServiceArea> area) {
        try {
            return area.get();
        } catch (UnusableAreaException unusable) {
            throw place.refusal(code(unusable.fault()), unusable.numbers().toArray());
        }
    }

    private static String code(UnusableAreaException.Fault fault) {
        return switch (fault) {
            case RADIUS -> "import.value.whole";
            case CORNERS -> "import.area.corners";
            case CROSSING -> "import.area.crossing";
            case TOO_WIDE -> "import.area.too-wide";
            case DISTRICTS -> "import.area.districts";
        };
    }
}
