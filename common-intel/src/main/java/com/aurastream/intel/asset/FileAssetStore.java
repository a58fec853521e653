package com.aurastream.intel.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in a folder, as {@code ab/cd/abcd...}. A file is written beside its place, forced to the disk, read back and only then
 * renamed, and the folder's entry is forced too; so a crash leaves a whole file or none, and at most a leftover in
 * {@value #INCOMING}.
 */
final class FileAssetStore implements AssetStore {

    static final String INCOMING = "incoming";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    FileAssetStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String put(byte[] content) {
        String sha256 = Sha256.of(content);
        try {
            Path shard = shard(sha256);
            Path file = shard.resolve(sha256);
            if (!holds(file, sha256)) {
                write(file, sha256, content);
            }
            force(file);
            force(shard);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + sha256 + " could not be written to " + folder, e);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        Path file = place(sha256);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && within(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    @Override
    public boolean remove(String sha256) throws IOException {
        Path file = place(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !within(file)) {
            return false;
        }
        boolean removed = Files.deleteIfExists(file);
        force(parent(file));
        return removed;
    }

    /** Makes the folder, proves that it can be written, and clears away what writers that died before an instant left behind. */
    void prepare(Instant before) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve(INCOMING));
        Path probe = incoming.resolve("probe-" + UUID.randomUUID());
        Files.createFile(probe);
        Files.delete(probe);
        try (Stream<Path> leftovers = Files.list(incoming)) {
            for (Path leftover : leftovers.toList()) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(before)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    private void write(Path file, String sha256, byte[] content) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve(INCOMING));
        Path temporary = incoming.resolve(sha256 + "-" + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            if (!holds(temporary, sha256)) {
                throw new IOException("what was read back from " + temporary + " is not what was written");
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A file that was damaged since is written anew. */
    private static boolean holds(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Sha256.of(Files.readAllBytes(file)).equals(sha256);
    }

    /** Makes the two folders above a file; the entries of new ones are forced, or a crash could lose the file with them. */
    private Path shard(String sha256) throws IOException {
        Path shard = parent(place(sha256));
        if (!Files.isDirectory(shard, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(shard);
            force(parent(shard));
            force(folder);
        }
        if (!within(shard)) {
            throw new IOException(shard + " leads out of " + folder);
        }
        return shard;
    }

    private Path place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256 in hexadecimal, lower case: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Whether a path is still below the folder when every link on the way is followed. */
    private boolean within(Path path) {
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException(path + " has no folder above it");
        }
        return parent;
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
