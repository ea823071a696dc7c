package org.parley.exchange;

import org.parley.shared.Refusal;

/** A file that proves something: a photograph of a stamp, a scan of their note. */
public record ProofFile(String name, String media, byte[] content) {
    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    public ProofFile {
        if (content.length > LARGEST)
            throw new Refusal("file-too-large", "A file may have 2 MB; this one is larger", "file");
        if (content.length == 0) throw new Refusal("file-empty", "The file is empty", "file");
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
