package dev.doorstep.dispatch.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks for Timefold where it is not. */
class TimefoldAbsenceTest {
    @Test
    void timefold_is_seen_where_it_is() {
        assertThat(TimefoldPlanner.isPresent()).isTrue();
    }

    @Test
    void a_class_path_without_timefold_can_be_asked_for_it() throws Exception {
        try (URLClassLoader loader = withoutTimefold()) {
            Class<?> planner = loader.loadClass(TimefoldPlanner.class.getName());
            assertThat(planner).isNotSameAs(TimefoldPlanner.class);
            assertThat(planner.getMethod("isPresent").invoke(null)).isEqualTo(false);
        }
    }

    private static URLClassLoader withoutTimefold() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (!entry.contains("timefold-solver")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
