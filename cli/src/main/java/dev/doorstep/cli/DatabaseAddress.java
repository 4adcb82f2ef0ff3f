package dev.doorstep.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: the option, else {@code DOORSTEP_DB}, else {@code db} in {@code doorstep.properties}, else the
 * H2 file {@code doorstep} in the working directory. User and password never stand on the command line.
 *
 * @param url the JDBC address
 * @param user the user
 * @param password the password, possibly empty
 */
record DatabaseAddress(String url, String user, String password) {
    private static final String JDBC = "jdbc:";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_SUFFIX = ".mv.db";

    static DatabaseAddress of(@Nullable String option, Terminal terminal) {
        String named = option != null ? option : Setting.DATABASE.in(terminal).orElse("doorstep");
        String url = named.startsWith(JDBC) ? named : file(terminal.directory(), named);
        return new DatabaseAddress(
                tidy(url),
                Setting.USER.in(terminal).orElse(url.startsWith(H2) ? "sa" : ""),
                Setting.PASSWORD.in(terminal).orElse(""));
    }

    /** Returns the same address, which fails if there is no H2 file yet instead of making one. */
    DatabaseAddress existing() {
        return isH2File() ? new DatabaseAddress(url + ";IFEXISTS=TRUE", user, password) : this;
    }

    /** Returns the address of an empty database of the same kind, for questions about one that is not there. */
    DatabaseAddress empty() {
        return new DatabaseAddress("jdbc:h2:mem:;WRITE_DELAY=0", "sa", "");
    }

    private boolean isH2File() {
        return url.startsWith(H2) && !url.startsWith("jdbc:h2:mem:") && !url.startsWith("jdbc:h2:tcp:");
    }

    private static String file(Path directory, String named) {
        String path = named.endsWith(H2_SUFFIX) ? named.substring(0, named.length() - H2_SUFFIX.length()) : named;
        return H2_FILE + directory.resolve(path).toAbsolutePath().normalize();
    }

    /**
     * H2 loses acknowledged commits when it is killed, unless it writes at once; and it leaves files of traces, unless
     * told not to.
     */
    private static String tidy(String url) {
        return url.startsWith(H2) ? with(with(url, "WRITE_DELAY"), "TRACE_LEVEL_FILE") : url;
    }

    private static String with(String url, String setting) {
        return url.toUpperCase(Locale.ROOT).contains(setting) ? url : url + ";" + setting + "=0";
    }
}
