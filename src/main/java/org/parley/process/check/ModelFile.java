package org.parley.process.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.modulith.NamedInterface;

/**
 * A diagram or a table as it lies in the folder.
 *
 * @param name the file's name, which is also the id of the process or decision in it
 * @param place where it was found, for the person who has to mend it
 */
@NamedInterface("check")
public record ModelFile(String name, String place, byte[] content) {

    public static ModelFile of(String name, String place, String text) {
        return new ModelFile(name, place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The set with this file in the place of the one of the same name, or beside the others if it is new. */
    public Collection<ModelFile> over(Collection<ModelFile> set) {
        var files = new TreeMap<String, ModelFile>();
        for (var file : set) files.put(file.name(), file);
        files.put(name, this);
        return files.values();
    }

    public boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    /** The id that the process or decision in it must bear. */
    public String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
