package org.parley.exchange;

import java.util.List;
import org.parley.record.Checkpoint;
import org.parley.record.MerkleTree;
import org.parley.record.SeriesLog;

/**
 * The head of the sender's series, which travels with each communication: signed, and with the proof that the log has only
 * grown since the receiver last countersigned it.
 *
 * @param note a signed checkpoint of the series (C2SP tlog-checkpoint), after the communication it came with
 * @param key the sender's verifier key; it counts only for a receiver who knows none yet
 * @param since how many links the receiver had countersigned; 0 for none
 * @param proof from there to this head (RFC 6962, section 2.1.2), in base64
 * @param rotations how the sender's key gave way to others, for a receiver who knows an older one
 */
public record SeriesHead(String note, String key, long since, List<String> proof, List<String> rotations) {
    public SeriesHead {
        proof = List.copyOf(proof);
        rotations = List.copyOf(rotations);
    }

    /** The log of a series: one leaf for the contents of each link, in the order of the numbers. */
    static MerkleTree tree(List<SeriesLink> links) {
        return SeriesLog.tree(links.stream().map(SeriesLink::content).toList());
    }

    static String origin(Envelope.Contents contents, String from) {
        return SeriesLog.origin(from, contents.negotiation());
    }

    static Checkpoint checkpoint(String origin, List<SeriesLink> links) {
        return new Checkpoint(origin, links.size(), tree(links).head());
    }
}
