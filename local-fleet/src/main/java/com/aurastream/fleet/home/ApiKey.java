package com.aurastream.fleet.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The gateway's first key: made once, readable by its owner only, never logged. */
public final class ApiKey {

    private static final int BYTES = 24;

    private ApiKey() {}

    /** The key of the folder; made when there is none, or {@code given} when the operator has one. */
    public static String of(FleetHome home, String given) {
        try {
            Path file = home.apiKey();
            if (!given.isBlank()) {
                Files.deleteIfExists(file);
                return write(file, given.strip());
            }
            if (Files.exists(file)) {
                String key = Files.readString(file).strip();
                if (!key.isEmpty()) {
                    return key;
                }
                Files.delete(file);
            }
            return write(file, random());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's key in " + home.apiKey(), e);
        }
    }

    private static String write(Path file, String key) throws IOException {
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, key + "\n", StandardOpenOption.WRITE);
        return key;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
