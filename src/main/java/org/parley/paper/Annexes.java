package org.parley.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The bytes of the files that leave with papers or came with theirs, each kept once per desk under its hash. */
@Service
public class Annexes {
    private static final int MOST = 10;
    private static final int LARGEST_TOGETHER = 8 * 1024 * 1024;

    private final JdbcClient db;

    Annexes(JdbcClient db) {
        this.db = db;
    }

    public Annex keep(PartyCode party, Upload file) {
        var sha256 = sha256(file.bytes());
        var known = db.sql("select count(*) from annex where party = ? and sha256 = ?")
                .params(party.value(), sha256)
                .query(Integer.class)
                .single();
        if (known == 0)
            db.sql("insert into annex (party, sha256, bytes) values (?, ?, ?)")
                    .params(party.value(), sha256, Base64.getEncoder().encodeToString(file.bytes()))
                    .update();
        else if (find(party, sha256).flatMap(Gap::in).isPresent()) // destroyed after a transfer, and comes again
        db.sql("update annex set bytes = ? where party = ? and sha256 = ?")
                    .params(Base64.getEncoder().encodeToString(file.bytes()), party.value(), sha256)
                    .update();
        return new Annex(file.name(), file.media(), file.bytes().length, sha256);
    }

    /** The bytes of a file of this desk; another desk's is not found. */
    public byte[] bytes(PartyCode party, Annex annex) {
        return find(party, annex.sha256()).orElseThrow(Annexes::unknown);
    }

    public Optional<byte[]> find(PartyCode party, String sha256) {
        return db.sql("select bytes from annex where party = ? and sha256 = ?")
                .params(party.value(), sha256)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }

    /** The one of that hash among those that a paper or a communication names. */
    public static Annex named(List<Annex> annexes, String sha256) {
        return annexes.stream()
                .filter(annex -> annex.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(Annexes::unknown);
    }

    static void requireFit(List<Annex> annexes) {
        if (annexes.size() > MOST)
            throw new Refusal("too-many-annexes", "A paper has at most %d annexes".formatted(MOST), "annexes");
        if (annexes.stream().mapToLong(Annex::length).sum() > LARGEST_TOGETHER)
            throw new Refusal("annexes-too-large", "The annexes of a paper have at most 8 MB together", "annexes");
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java runtime has it
        }
    }

    private static Refusal unknown() {
        return new Refusal("unknown-file", "This desk holds no such file");
    }
}
