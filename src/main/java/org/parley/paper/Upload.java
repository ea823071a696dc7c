package org.parley.paper;

import org.parley.shared.Refusal;

/** A file as somebody hands it in. */
public record Upload(String name, String media, byte[] bytes) {
    private static final int LARGEST = 4 * 1024 * 1024;

    public Upload {
        if (bytes.length == 0) throw new Refusal("file-missing", "Attach the file", "file");
        if (bytes.length > LARGEST) throw new Refusal("file-too-large", "A file may be 4 MB large", "file");
        // no folder, nothing unseen that turns or hides an ending, and no half of a character
        name = name.substring(Math.max(0, name.length() - 200))
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.matches("\\.*")) name = "file";
        if (!media.matches("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}")) media = "application/octet-stream";
    }
}
