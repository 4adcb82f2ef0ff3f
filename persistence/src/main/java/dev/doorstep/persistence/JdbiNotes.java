package dev.doorstep.persistence;

import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.Note;
import dev.doorstep.order.Notes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The words of people about orders, in {@code ds_note} and nowhere else. */
final class JdbiNotes implements Notes {
    private static final String ADD = """
            INSERT INTO ds_note (branch_id, id, order_id, kind, author_kind, author_id, words, written_at)
            VALUES (:branch, :id, :order, :kind, :authorKind, :author, :words, :at)""";
    private static final String OF = """
            SELECT id, order_id, kind, author_kind, author_id, words, written_at
              FROM ds_note WHERE branch_id = :branch AND order_id = :order ORDER BY written_at, id""";
    private static final String ERASE = "UPDATE ds_note SET words = '' WHERE branch_id = :branch AND order_id = :order";

    private final Sql sql;

    JdbiNotes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Note note) {
        sql.update(ADD)
                .bind("id", note.id())
                .bind("order", note.order())
                .bind("kind", note.kind())
                .bind("authorKind", note.author().kind())
                .bind("author", note.author().id())
                .bind("words", note.text())
                .bind("at", note.at())
                .execute();
    }

    @Override
    public List<Note> of(OrderId order) {
        return sql.query(OF).bind("order", order).map(JdbiNotes::note).list();
    }

    @Override
    public int erase(OrderId order) {
        return sql.update(ERASE).bind("order", order).execute();
    }

    private static Note note(ResultSet row, StatementContext context) throws SQLException {
        return new Note(
                new NoteId(Sql.uuid(row, "id")),
                new OrderId(Sql.uuid(row, "order_id")),
                Note.Kind.valueOf(row.getString("kind")),
                new ActorRef(ActorKind.valueOf(row.getString("author_kind")), row.getString("author_id")),
                row.getString("words"),
                Sql.instant(row, "written_at"));
    }
}
