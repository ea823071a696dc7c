package org.parley.record;

/** Where things lie in the record part of a bundle. */
final class BundleLayout {
    static final String MANIFEST = "manifest-sha256.txt";
    /** The desk's signature under the manifest, which alone the manifest does not name. */
    static final String SIGNATURE = "manifest-sha256.signed";

    static final String CHECKPOINT = "record/checkpoint";
    static final String KEYS = "record/keys";
    static final String LEAVES = "record/leaves.jsonl";
    static final String TEXTS = "record/texts/";
    static final String WITHHELD = "record/withheld.json";
    static final String ROTATIONS = "record/rotations/";
    static final String EARLIER = "record/checkpoints/";

    private BundleLayout() {}

    static String proof(long place) {
        return "record/proofs/%d.tlog-proof".formatted(place);
    }

    static String earlier(long size) {
        return EARLIER + size;
    }

    static String consistency(long size) {
        return "record/consistency/" + size;
    }
}
