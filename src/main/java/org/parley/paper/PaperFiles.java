package org.parley.paper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that belong to a paper and never leave with it, such as the letter of an agency. */
@Service
public class PaperFiles {
    private final JdbcClient db;
    private final Clock clock;

    PaperFiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A kept file without its bytes. */
    public record Kept(String id, String name, String media, String sha256, String by) {}

    String keep(Actor actor, Paper paper, Upload upload) {
        var id = UUID.randomUUID().toString();
        db.sql(
                        """
                        insert into paper_file (id, party, paper, name, media, sha256, marking, bytes, kept_by, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        paper.party().value(),
                        paper.id().value(),
                        upload.name(),
                        upload.media(),
                        Fingerprint.of(upload.bytes()),
                        paper.marking().name(),
                        Base64.getEncoder().encodeToString(upload.bytes()),
                        actor.person(),
                        CourseStore.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        return id;
    }

    public List<Kept> of(PartyCode party, PaperId paper) {
        return db.sql(
                        "select id, name, media, sha256, kept_by from paper_file where party = ? and paper = ? order by kept_at, id")
                .params(party.value(), paper.value())
                .query((row, n) -> new Kept(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("media"),
                        row.getString("sha256"),
                        row.getString("kept_by")))
                .list();
    }

    public Optional<Upload> find(PartyCode party, PaperId paper, String id) {
        return db.sql("select name, media, bytes from paper_file where party = ? and paper = ? and id = ?")
                .params(party.value(), paper.value(), id)
                .query((row, n) -> new Upload(
                        row.getString("name"),
                        row.getString("media"),
                        Base64.getDecoder().decode(row.getString("bytes"))))
                .optional();
    }
}
