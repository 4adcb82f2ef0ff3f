package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What H2 has acknowledged is in its file as it stands, whatever happens to the process next. Versions that note the
 * last write only with the next one lose it where a file has room in its middle.
 */
@Tag("AHEAD-01")
class CommittedFileTest {
    private static final int COMMITS = 60;

    @TempDir
    Path folder;

    @Test
    void a_copy_of_an_h2_file_has_every_row_that_was_committed_before() throws Exception {
        fillAndEmpty();
        Random random = new Random(1);
        try (Connection connection = open("store");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?, ?)")) {
            for (int row = 1; row <= COMMITS; row++) {
                insert.setInt(1, row);
                insert.setBytes(2, bytes(random, random.nextInt(30_000)));
                insert.executeUpdate();
                Files.copy(folder.resolve("store.mv.db"), folder.resolve("copy" + row + ".mv.db"));
                assertThat(rows("copy" + row)).as("after commit %d", row).isEqualTo(row);
            }
        }
    }

    /** Leaves a file with room in its middle, which later writes go into. */
    private void fillAndEmpty() throws SQLException {
        try (Connection connection = open("store");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gone (content VARBINARY(100000))");
            statement.execute("CREATE TABLE kept (id INT PRIMARY KEY, content VARBINARY(100000))");
            try (PreparedStatement fill = connection.prepareStatement("INSERT INTO gone VALUES (?)")) {
                Random random = new Random(2);
                for (int row = 0; row < COMMITS; row++) {
                    fill.setBytes(1, bytes(random, 60_000));
                    fill.executeUpdate();
                }
            }
            statement.execute("DELETE FROM gone");
        }
    }

    private long rows(String name) throws SQLException {
        try (Connection connection = open(name);
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0", "sa", "");
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
