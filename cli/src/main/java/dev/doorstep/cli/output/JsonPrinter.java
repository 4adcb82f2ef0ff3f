package dev.doorstep.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.doorstep.cli.output.Report.Sheet;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints one sheet as an array of objects or as one object, several as an object with one member each. */
final class JsonPrinter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonPrinter() {}

    static void print(Report report, Words words, PrintWriter out) {
        if (report.sheets().isEmpty()) {
            return;
        }
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            if (report.sheets().size() == 1) {
                sheet(report.sheets().get(0), words, json);
            } else {
                json.writeStartObject();
                for (Sheet sheet : report.sheets()) {
                    json.writeFieldName(sheet.name());
                    sheet(sheet, words, json);
                }
                json.writeEndObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    private static void sheet(Sheet sheet, Words words, JsonGenerator json) throws IOException {
        if (sheet.single()) {
            row(sheet.keys(), sheet.rows().get(0), words, json);
            return;
        }
        json.writeStartArray();
        for (List<@Nullable Object> row : sheet.rows()) {
            row(sheet.keys(), row, words, json);
        }
        json.writeEndArray();
    }

    private static void row(List<String> keys, List<@Nullable Object> row, Words words, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (int column = 0; column < keys.size(); column++) {
            json.writeFieldName(keys.get(column));
            value(row.get(column), words, json);
        }
        json.writeEndObject();
    }

    private static void value(@Nullable Object value, Words words, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof Money money) {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        } else if (value instanceof TimeWindow window) {
            json.writeStartObject();
            json.writeStringField("start", words.text(window.startInclusive()));
            json.writeStringField("end", words.text(window.endExclusive()));
            json.writeEndObject();
        } else if (value instanceof Collection<?> values) {
            json.writeStartArray();
            for (Object item : values) {
                value(item, words, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(words.text(value));
        }
    }
}
