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
        marks = new Marks(handle, false);
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

    @Test
    void the_first_writes_of_a_transaction_of_our_own_need_no_mark() {
        Marks own = new Marks(handle, true);
        own.around(() -> own.around(() -> write(own, "kept")));
        assertThat(set).hasValue(0);
        own.around(() -> write(own, "later"));
        assertThat(set).hasValue(1);
        assertThat(written()).containsExactly("kept", "later");
    }

    @Test
    void a_transaction_of_our_own_goes_on_after_its_first_command_was_refused() {
        Marks own = new Marks(handle, true);
        assertThatThrownBy(() -> own.around(() -> {
                    assertThatThrownBy(() -> own.around(() -> refusing(own, "inner")))
                            .hasMessage("refused");
                    assertThat(written()).isEmpty();
                    return refusing(own, "outer");
                }))
                .hasMessage("refused");
        assertThat(written()).isEmpty();
        own.around(() -> write(own, "next"));
        assertThatThrownBy(() -> own.around(() -> refusing(own, "last"))).hasMessage("refused");
        assertThat(written()).containsExactly("next");
        assertThat(set).as("only the last had something to keep").hasValue(1);
    }

    private String refusing(String name) {
        return refusing(marks, name);
    }

    private String refusing(Marks behind, String name) {
        write(behind, name);
        throw new IllegalStateException("refused");
    }

    private String write(String name) {
        return write(marks, name);
    }

    private String write(Marks behind, String name) {
        behind.writing();
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
