package com.aurastream.fleet.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One fleet at a time on a data folder. The system lets go of the lock when the process ends, however it ends. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws RefusedException when another fleet has it
     */
    public static HomeLock take(FleetHome home) {
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new RefusedException(("A fleet already runs on %s%s; stop it with"
                                + " ./fleet down --data %s, or give this one another --data folder.")
                        .formatted(home.folder(), processNote(home), home.folder()));
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new RefusedException("The data folder %s cannot be locked: %s".formatted(home.folder(), e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String processNote(FleetHome home) {
        return home.fleetPid()
                .running()
                .map(process -> " (process " + process.pid() + ")")
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
