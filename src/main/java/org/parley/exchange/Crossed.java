package org.parley.exchange;

import java.util.Base64;
import java.util.Optional;
import org.parley.paper.Annexes;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What crossed, to the letter, as the digest in its series takes it; the bytes of annexes lie with the annexes. */
@Repository
class Crossed {
    private final JdbcClient sql;
    private final Annexes annexes;

    Crossed(JdbcClient sql, Annexes annexes) {
        this.sql = sql;
        this.annexes = annexes;
    }

    void keep(CommunicationId id, Envelope.Contents contents) {
        sql.sql("insert into communication_contents (communication, contents) values (?, ?)")
                .params(id.value(), EnvelopeFile.write(contents.withBytes(annex -> annex.carrying(""))))
                .update();
    }

    /** The JSON whose digest that is, or the gap that it left; empty where it was never kept, or an annex is not there. */
    Optional<String> find(PartyCode party, CommunicationId id, String digest) {
        var kept = sql.sql(
                        "select k.contents from communication_contents k join communication c on c.id = k.communication"
                                + " where c.party = ? and c.id = ?")
                .params(party.value(), id.value())
                .query(String.class)
                .optional();
        return kept.flatMap(Gap::in).isPresent() ? kept : kept.flatMap(json -> whole(party, json, digest));
    }

    private Optional<String> whole(PartyCode party, String json, String digest) {
        return Optional.of(EnvelopeFile.readContents(json))
                .map(contents -> contents.withBytes(annex -> annex.carrying(base64(party, annex))))
                .filter(contents -> EnvelopeFile.digest(contents).equals(digest))
                .map(EnvelopeFile::write);
    }

    private String base64(PartyCode party, Envelope.Annex annex) {
        return annexes.find(party, annex.sha256())
                .map(bytes -> Base64.getEncoder().encodeToString(bytes))
                .orElse("");
    }
}
