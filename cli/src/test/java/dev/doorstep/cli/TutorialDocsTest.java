package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial is typed from its first command to its last, and prints what it says. */
@Tag("SYS-04")
class TutorialDocsTest {
    private static final String PAGE = "docs/tutorial/first-week.md";
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\\n(.*?)```");
    private static final Pattern NUMBER = Pattern.compile("SH-(\\d{6})-\\w{8}");

    @Test
    void prints_what_it_says(@TempDir Path directory) throws IOException {
        Shell shell = new Shell(directory);
        String page = Files.readString(Path.of("..").resolve(PAGE));
        Matcher block = BLOCK.matcher(page);
        int commands = 0;
        StringBuilder written = new StringBuilder();
        while (block.find()) {
            StringBuilder played = new StringBuilder("```console\n");
            for (String command :
                    block.group(1).lines().filter(line -> line.startsWith("$ ")).toList()) {
                played.append(command).append('\n').append(printed(shell, command.substring("$ doorstep ".length())));
                commands++;
            }
            block.appendReplacement(written, Matcher.quoteReplacement(played + "```"));
        }
        block.appendTail(written);
        assertThat(commands).isGreaterThan(10);
        Page.compare(PAGE, written.toString());
    }

    private static String printed(Shell shell, String command) {
        String line = command.replace("examples/city/shanghai", Shell.SHANGHAI.toString());
        Ended ended = shell.type(line.contains("ORDER") ? line.replace("ORDER", shell.lastOrder()) : line);
        return NUMBER.matcher(ended.out() + ended.err()).replaceAll("SH-$1-4K7QX2MY");
    }
}
