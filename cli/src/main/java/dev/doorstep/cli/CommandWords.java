package dev.doorstep.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words of one command. Picocli copies all keys of a bundle for every command that it knows, which took half of the
 * time of a short command when each of them had the whole bundle.
 */
final class CommandWords extends ResourceBundle {
    private final ResourceBundle all;
    private final Set<String> keys;

    private CommandWords(ResourceBundle all, Set<String> keys) {
        this.all = all;
        this.keys = keys;
    }

    /** Picks the words of a command that has all its options. */
    static CommandWords of(CommandSpec command, ResourceBundle all) {
        Stream<String> args =
                command.args().stream().map(ArgSpec::descriptionKey).filter(Objects::nonNull);
        Stream<String> own = Stream.of(command.qualifiedName(".") + ".usage.description");
        return new CommandWords(
                all, Stream.concat(args, own).filter(all::containsKey).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    protected Object handleGetObject(String key) {
        return all.getObject(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
