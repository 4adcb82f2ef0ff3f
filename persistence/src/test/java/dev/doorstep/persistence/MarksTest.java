package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused command takes back what it wrote and nothing else, however commands lie within one another. */
class MarksTest {
    private final AtomicInteger set = new AtomicInteger();
    private Handle handle;
    private Marks marks;

    @BeforeEach
    void open() throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:marks");
        handle = Jdbi.create(() -> counting(connection)).open();
        handle.execute("CREATE TABLE written (name VARCHAR)");
        handle.begin();
        marks = new Marks(handle);
    }

    @AfterEach
    void close() {
        handle.rollback();
        handle.execute("DROP TABLE written");
        handle.close();
    }

    @Test
    void what_only_reads_sets_no_mark() {
        marks.around(() -> marks.around(this::written));
        assertThat(set).hasValue(0);
    }

    @Test
    void commands_that_have_not_written_yet_share_one_mark() {
        marks.around(() -> {
            marks.around(() -> write("inner"));
            return write("outer");
        });
        assertThat(set).hasValue(1);
        assertThat(written()).containsExactly("inner", "outer");
    }

    @Test
    void a_refused_command_within_another_takes_back_its_own_writes_only() {
        marks.around(() -> {
            write("before");
            assertThatThrownBy(() -> marks.around(() -> refusing("inner"))).hasMessage("refused");
            return write("after");
        });
        assertThat(written()).containsExactly("before", "after");
    }

    @Test
    void a_mark_that_was_shared_serves_the_outer_command_after_the_inner_one_used_it() {
        assertThatThrownBy(() -> marks.around(() -> {
                    assertThatThrownBy(() -> marks.around(() -> refusing("inner")))
                            .hasMessage("refused");
                    return refusing("outer");
                }))
                .hasMessage("refused");
        assertThat(written()).isEmpty();
        marks.around(() -> write("later"));
        assertThat(written()).containsExactly("later");
    }

    @Test
    void the_outer_command_takes_back_what_the_inner_one_kept() {
        write("first");
        assertThatThrownBy(() -> marks.around(() -> {
                    marks.around(() -> write("inner"));
                    return refusing("outer");
                }))
                .hasMessage("refused");
        assertThat(written()).containsExactly("first");
    }

    private String refusing(String name) {
        write(name);
        throw new IllegalStateException("refused");
    }

    private String write(String name) {
        marks.writing();
        handle.execute("INSERT INTO written VALUES (?)", name);
        return name;
    }

    private List<String> written() {
        return handle.createQuery("SELECT name FROM written")
                .mapTo(String.class)
                .list();
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                MarksTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setSavepoint")) {
                        set.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
