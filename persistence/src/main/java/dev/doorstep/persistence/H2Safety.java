package dev.doorstep.persistence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** Whether an H2 file keeps what was acknowledged when its process is killed. Databases in memory are not asked. */
final class H2Safety {
    /** A version that passes the test that those below do not. */
    private static final String SAFE_VERSION = "2.4.240";

    private static final String ASK = """
            SELECT setting_value, H2VERSION() FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'""";
    private static final Pattern NUMBERS = Pattern.compile("2\\.5\\.(\\d+)");
    private static final int LOSSY_BUILD_MAX = 252;

    private H2Safety() {}

    /**
     * Refuses a file that delays its writes, as is H2's default, and a version whose writes can be lost.
     *
     * @throws UnsafeDatabaseException if the file is not safe
     */
    static void check(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.createQuery(ASK)
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .forEach(file -> {
                    if (!file.get(0).equals("0")) {
                        throw new UnsafeDatabaseException("WRITE_DELAY", file.get(0), "0");
                    }
                    if (isLossy(file.get(1))) {
                        throw UnsafeDatabaseException.lossyVersion(file.get(1), SAFE_VERSION);
                    }
                }));
    }

    /**
     * Tells whether a version notes a write in the header of the file only with the next one. If the process is killed
     * before that, the last commits are not found again wherever they went into room in the middle of the file.
     */
    static boolean isLossy(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.lookingAt() && Integer.parseInt(numbers.group(1)) <= LOSSY_BUILD_MAX;
    }
}
