package org.parley.exchange;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The files that prove deliveries and reports, each held by one desk. */
@Service
public class ProofFiles {
    private final JdbcClient sql;

    ProofFiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable String keep(PartyCode party, @Nullable ProofFile file) {
        if (file == null) return null;
        var id = UUID.randomUUID().toString();
        sql.sql(
                        "insert into proof_file (id, party, name, media, content) values (:id, :party, :name, :media, :content)")
                .param("id", id)
                .param("party", party.value())
                .param("name", file.name())
                .param("media", file.media())
                .param("content", Base64.getEncoder().encodeToString(file.content()))
                .update();
        return id;
    }

    /** A file of this desk; another desk's is not found. */
    public Optional<ProofFile> find(PartyCode party, String id) {
        return sql.sql("select name, media, content from proof_file where party = :party and id = :id")
                .param("party", party.value())
                .param("id", id)
                .query((row, n) -> new ProofFile(
                        row.getString(1), row.getString(2), Base64.getDecoder().decode(row.getString(3))))
                .optional();
    }
}
