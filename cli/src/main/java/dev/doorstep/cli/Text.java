package dev.doorstep.cli;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.exchange.Cell;
import dev.doorstep.kernel.Code;
import picocli.CommandLine.ITypeConverter;

/** Reads a text within a length. */
abstract class Text implements ITypeConverter<String> {
    private final int lengthMax;

    private Text(int lengthMax) {
        this.lengthMax = lengthMax;
    }

    int lengthMax() {
        return lengthMax;
    }

    @Override
    public String convert(String text) {
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException(
                    "A text of %d characters is longer than %d.".formatted(text.length(), lengthMax));
        }
        return text;
    }

    /** Why something is done. */
    static final class Reason extends Text {
        Reason() {
            super(Leave.REASON_LENGTH_MAX);
        }
    }

    /** What is said against a block, and about that. */
    static final class Appeal extends Text {
        Appeal() {
            super(dev.doorstep.workforce.block.Appeal.WORDS_MAX);
        }
    }

    /** What a customer says. */
    static final class Note extends Text {
        Note() {
            super(Cell.TEXT_LENGTH_MAX);
        }
    }

    /** A code that people make up, such as the name of a batch. */
    static final class Coded extends Text {
        Coded() {
            super(Code.LENGTH_MAX);
        }

        @Override
        public String convert(String text) {
            Code.check(text);
            return text;
        }
    }
}
