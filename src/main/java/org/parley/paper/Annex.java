package org.parley.paper;

/**
 * A file that leaves with a paper, under the paper's own marking.
 *
 * @param length in bytes
 * @param sha256 of its bytes: other bytes are another annex, which the agencies clear anew
 */
public record Annex(String name, String media, int length, String sha256) {
    /** Its size as a reader takes it in. */
    public String size() {
        return length < 1024 ? length + " bytes" : (length + 1023) / 1024 + " kB";
    }
}
