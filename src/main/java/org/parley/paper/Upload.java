package org.parley.paper;

import org.parley.shared.Refusal;

/** A file as somebody hands it in. */
public record Upload(String name, String media, byte[] bytes) {
    private static final int LARGEST = 4 * 1024 * 1024;

    public Upload {
        if (bytes.length == 0) throw new Refusal("file-missing", "Attach the file", "file");
        if (bytes.length > LARGEST) throw new Refusal("file-too-large", "A file may be 4 MB large", "file");
        name = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) name = "file";
        if (name.length() > 200) name = name.substring(name.length() - 200);
        if (!media.matches("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}")) media = "application/octet-stream";
    }
}
