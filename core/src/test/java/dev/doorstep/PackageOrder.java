package dev.doorstep;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The order of the features, as {@code package-order.txt} has it. */
final class PackageOrder {
    static final String ROOT = "dev.doorstep";

    private final List<String> features;

    private PackageOrder(List<String> features) {
        this.features = features;
    }

    static PackageOrder read() {
        try (InputStream list = PackageOrder.class.getResourceAsStream("package-order.txt")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return new PackageOrder(
                    text.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees only what its own feature and the lower ones hold; the facade sees all. */
    ArchCondition<JavaClass> seeOnlyWhatIsBelow() {
        return new ArchCondition<>("see only what is below") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass();
                    if (isOurs(to) && height(to) > height(from)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Belongs to a feature of the list, or to the facade. */
    ArchCondition<JavaClass> haveAPlace() {
        return new ArchCondition<>("have a place in package-order.txt") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (height(type) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getDescription() + " has none"));
                }
            }
        };
    }

    /** Cuts core into its packages; what is internal is of one piece with the package above it. */
    static SliceAssignment slices() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal\\b.*", ""));
            }

            @Override
            public String getDescription() {
                return "packages with their internals";
            }
        };
    }

    /** Returns the feature that a class belongs to, with its child packages; empty for the facade. */
    static String featureOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private int height(JavaClass type) {
        String feature = featureOf(type);
        return feature.isEmpty() ? features.size() : features.indexOf(feature);
    }
}
