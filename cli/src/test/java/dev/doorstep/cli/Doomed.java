package dev.doorstep.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A command in a process of its own, which can be killed with -9. It tells what it acknowledged on standard output, and
 * when it began its work: progress is shown as to somebody who watches.
 */
final class Doomed {
    private static final int KILLED = 128 + 9;
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> acknowledged = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<Thread> readers;

    private Doomed(Process process) {
        this.process = process;
        this.readers = List.of(
                reader(() -> lines(process.getInputStream())), reader(() -> progress(process.getErrorStream())));
    }

    /** Starts the command line itself in a directory. */
    static Doomed command(Path directory, String... args) throws IOException {
        return start(directory, Main.class, args);
    }

    /** Starts a main class in a directory. */
    static Doomed start(Path directory, Class<?> main, String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddoorstep.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(args));
        return new Doomed(new ProcessBuilder(line).directory(directory.toFile()).start());
    }

    /** Waits until the command shows its first progress, or ended. */
    void awaitProgress() throws InterruptedException {
        begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until the command acknowledged so many lines, or ended. */
    void awaitLines(int count) throws InterruptedException {
        synchronized (acknowledged) {
            while (acknowledged.size() < count && process.isAlive()) {
                acknowledged.wait(10);
            }
        }
    }

    /**
     * Kills the process with -9 and tells whether it was still at work. What it wrote before is read to the end, which
     * {@link Process#destroyForcibly} would cut off.
     */
    boolean kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        int code = process.waitFor();
        for (Thread reader : readers) {
            reader.join();
        }
        return code == KILLED;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end and returns the exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Returns the whole lines on standard output. */
    List<String> acknowledged() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged);
        }
    }

    private static Thread reader(Runnable reading) {
        Thread thread = new Thread(reading, "reader of a doomed process");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The last line counts only with its end: what follows it may be missing. */
    private void lines(InputStream stream) {
        StringBuilder line = new StringBuilder();
        try (InputStreamReader in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read != '\n') {
                    line.append((char) read);
                    continue;
                }
                synchronized (acknowledged) {
                    acknowledged.add(line.toString());
                    acknowledged.notifyAll();
                }
                line.setLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void progress(InputStream stream) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            while (in.read() >= 0) {
                begun.countDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            begun.countDown();
        }
    }
}
