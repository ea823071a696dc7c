package org.parley.process.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A diagram or a table as it lies in the folder.
 *
 * @param name the file's name, which is also the id of the process or decision in it
 * @param place where it was found, for the person who has to mend it
 */
record ModelFile(String name, String place, byte[] content) {

    boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    /** The id that the process or decision in it must bear. */
    String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
