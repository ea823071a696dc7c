package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class SignedNoteTests {
    /** From the signed-note examples that Go's checksum database has used for years. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteSignedByAnotherImplementationVerifies() {
        var note = SignedNote.parse(PUBLISHED_NOTE);
        assertThat(note.bears(NoteKey.parse(PUBLISHED_KEY))).isTrue();
        assertThat(note.written()).isEqualTo(PUBLISHED_NOTE);
    }

    @Test
    void aChangedWordBreaksTheSignature() {
        var note = SignedNote.parse(PUBLISHED_NOTE.replace("answer", "solution"));
        assertThat(note.bears(NoteKey.parse(PUBLISHED_KEY))).isFalse();
    }

    @Test
    void aCheckpointComesBackAsItWasSigned() throws NoSuchAlgorithmException {
        var pair = newKey();
        var key = new NoteKey("parley.xa", pair.getPublic());
        var checkpoint = new Checkpoint("parley.xa/record", 18441, Hash.leaf(new byte[] {1}));
        var note = SignedNote.unsigned(checkpoint.text()).signed(key, pair.getPrivate());

        var read = SignedNote.parse(note.written());

        assertThat(read.bears(NoteKey.parse(key.toString()))).isTrue();
        assertThat(read.bears(new NoteKey("parley.xa", newKey().getPublic()))).isFalse();
        assertThat(Checkpoint.parse(read.text())).isEqualTo(checkpoint);
    }

    @Test
    void aSecondSignatureLeavesTheFirstStanding() throws NoSuchAlgorithmException {
        var desk = newKey();
        var archive = newKey();
        var deskKey = new NoteKey("parley.xa", desk.getPublic());
        var archiveKey = new NoteKey("archive.xa", archive.getPublic());
        var note = SignedNote.unsigned("parley.xa/record\n0\n" + Hash.empty().base64() + "\n")
                .signed(deskKey, desk.getPrivate())
                .signed(archiveKey, archive.getPrivate());
        assertThat(note.bears(deskKey)).isTrue();
        assertThat(note.bears(archiveKey)).isTrue();
    }

    @Test
    void whatIsNoNoteOrKeyIsRefusedInWords() {
        assertThatThrownBy(() -> SignedNote.parse("no signature\n")).hasMessageContaining("empty line");
        assertThatThrownBy(() -> SignedNote.parse("text\n\nsomebody\n")).hasMessageContaining("No signature line");
        assertThatThrownBy(() -> NoteKey.parse(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4")))
                .hasMessageContaining("not its own");
        assertThatThrownBy(() -> Checkpoint.parse("origin\n01\nx\n")).hasMessageContaining("three lines");
    }

    private static KeyPair newKey() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
