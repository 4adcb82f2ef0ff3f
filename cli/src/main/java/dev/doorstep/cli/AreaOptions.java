package dev.doorstep.cli;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.workforce.ServiceArea;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** One area, of one kind. */
final class AreaOptions {
    @Option(
            names = "--radius-km",
            paramLabel = "NUMBER",
            descriptionKey = "option.radius-km",
            converter = Whole.Kilometres.class)
    private int radius;

    @Option(
            names = "--polygon",
            paramLabel = "CORNER;...",
            descriptionKey = "option.polygon",
            split = " *; *",
            converter = Corner.class)
    private List<GeoPoint> corners = List.of();

    @Option(names = "--districts", paramLabel = "DISTRICT,...", descriptionKey = "option.districts", split = ",")
    private Set<String> districts = Set.of();

    /** Reads a corner: latitude and longitude, with a blank or a comma between them. */
    static final class Corner implements ITypeConverter<GeoPoint> {
        @Override
        public GeoPoint convert(String text) {
            String[] degrees = text.strip().split(" *, *| +", -1);
            if (degrees.length != 2) {
                throw new IllegalArgumentException("\"%s\" is no corner.".formatted(text));
            }
            return new GeoPoint(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
        }
    }

    ServiceArea area() {
        if (radius > 0) {
            return new ServiceArea.Radius(radius * Whole.Kilometres.METRES);
        }
        return corners.isEmpty() ? new ServiceArea.Districts(districts) : new ServiceArea.Polygon(corners);
    }
}
