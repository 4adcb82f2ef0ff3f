package dev.doorstep.exchange;

import com.google.common.base.Strings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, one at a time, without their ends.
 *
 * <p>Bytes are cut at line feeds before they are decoded: neither UTF-8 nor GB18030 uses that byte for anything else,
 * so that a wrong encoding can be placed in its line. A byte order mark is refused, because the first column would
 * silently be called something else by whoever reads the file next.
 */
final class Utf8Lines implements AutoCloseable {
    /** The longest line, in bytes. */
    static final int LINE_LENGTH_MAX = 65_536;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final InputStream in;
    private int number;
    private boolean ended;

    /** Reads from a stream that need not be buffered; closing the lines closes it. */
    Utf8Lines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** One line. */
    record Line(int number, String text) {
        /** Returns the column, in characters, of a position in the text. */
        int column(int position) {
            return text.codePointCount(0, position) + 1;
        }
    }

    String file() {
        return file;
    }

    /** Returns the next line, or nothing after the last one. */
    @Nullable
    Line next() throws IOException {
        byte[] bytes = nextBytes();
        if (bytes == null) {
            return null;
        }
        number++;
        if (number == 1 && startsWithMark(bytes)) {
            throw refusal(1, "import.file.byte-order-mark");
        }
        String text = decode(bytes);
        return new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte @Nullable [] nextBytes() throws IOException {
        if (ended) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                ended = true;
                return line.size() == 0 ? null : line.toByteArray();
            }
            line.write(read);
            if (line.size() > LINE_LENGTH_MAX) {
                number++;
                throw refusal(1, "import.file.line-too-long", LINE_LENGTH_MAX);
            }
        }
        return line.toByteArray();
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (result.isError()) {
            int column = Character.codePointCount(output, 0, output.length()) + 1;
            String code = isGb18030(bytes) ? "import.file.gb18030" : "import.file.not-utf-8";
            throw refusal(column, code, "0x" + Strings.padStart(Integer.toHexString(input.get() & 0xFF), 2, '0'));
        }
        return output.toString();
    }

    private static boolean isGb18030(byte[] bytes) {
        try {
            String text = strict(Charset.forName("GB18030"))
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().anyMatch(Character::isIdeographic);
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private RefusedRow refusal(int column, String code, Object... facts) {
        List<String> named = facts.length == 0 ? List.of("") : List.of("", String.valueOf(facts[0]));
        return RefusedRow.unreadable(new ImportProblem(file, number, column, code, named));
    }
}
