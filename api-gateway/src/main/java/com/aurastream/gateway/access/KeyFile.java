package com.aurastream.gateway.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A key in a file, for gateways that nobody gave one: the first that starts makes it, all others read it, and so does every later
 * start. Any number of them may start at once.
 *
 * @param path where it is; its folder is there, and only its owner may look into the file
 */
public record KeyFile(Path path) {

    /**
     * The key of the file, made where there is none.
     *
     * @return a text without white space
     * @throws IOException when the file can neither be read nor made, or holds no key
     */
    public String read() throws IOException {
        if (Files.notExists(path)) {
            make();
        }
        String key = Files.readString(path).strip();
        if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
            throw new IOException(path + " holds no key");
        }
        return key;
    }

    /** Written elsewhere and then linked: whoever sees the file sees all of it, and the first link is the one that stays. */
    private void make() throws IOException {
        Path written = Files.createTempFile(path.toAbsolutePath().getParent(), "api-key", ".new");
        try {
            Files.writeString(written, ApiKey.make() + System.lineSeparator());
            Files.createLink(path, written);
        } catch (FileAlreadyExistsException e) {
            // another gateway was first, and its key is the one that counts
        } finally {
            Files.delete(written);
        }
    }
}
