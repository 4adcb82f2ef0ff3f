package dev.doorstep.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 that take so many writes and then none any more, as if the process had been killed there:
 * {@code dying:<path>}.
 */
public final class DyingFiles extends FilePathWrapper {
    private static final AtomicLong WRITES_LEFT = new AtomicLong();

    /** Opens the scheme; H2 makes the instances that it needs. */
    static void register() {
        FilePath.register(new DyingFiles());
    }

    /** Lets the files take so many writes from now on. */
    static void allow(long writes) {
        WRITES_LEFT.set(writes);
    }

    /** Returns how many writes are left, negative once the files are dead. */
    static long left() {
        return WRITES_LEFT.get();
    }

    @Override
    public String getScheme() {
        return "dying";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Dying(super.open(mode));
    }

    private static final class Dying extends FileBaseDefault {
        private final FileChannel file;

        Dying(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            live();
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            live();
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) {
            // A kill leaves the machine running: what was written is there.
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        private static void live() throws IOException {
            if (WRITES_LEFT.decrementAndGet() < 0) {
                throw new IOException("The process is dead.");
            }
        }
    }
}
