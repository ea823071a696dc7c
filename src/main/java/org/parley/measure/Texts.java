package org.parley.measure;

import java.nio.charset.StandardCharsets;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Immutable wordings, each named by its hash, each held by one desk. */
@Service
public class Texts {
    /** The longest text that is taken, in bytes of UTF-8. */
    public static final int LONGEST = 2 * 1024 * 1024;

    private final JdbcClient db;

    Texts(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the words and answers their name; keeping the same words twice keeps them once. */
    @Transactional
    public TextHash keep(PartyCode party, String language, TextStatus status, String words) {
        var normal = TextHash.normal(words);
        if (normal.getBytes(StandardCharsets.UTF_8).length > LONGEST)
            throw new Refusal("text-too-long", "A text may be 2 MB long; this one is longer. Split it into annexes");
        if (normal.indexOf('\0') >= 0)
            throw new Refusal("unreadable-text", "The text holds characters that are no part of any writing");
        Gap.refuse(normal);
        var hash = TextHash.of(normal);
        var known = db.sql(
                        "select count(*) from kept_text where party = ? and hash = ? and language = ? and status = ?")
                .params(party.value(), hash.value(), language, status.name())
                .query(Long.class)
                .single();
        if (known == 0)
            db.sql("insert into kept_text (party, hash, language, status, words) values (?, ?, ?, ?, ?)")
                    .params(party.value(), hash.value(), language, status.name(), normal)
                    .update();
        else giveBack(party, hash, normal);
        return hash;
    }

    /** Words that were destroyed after a transfer and come again stand again where they are used. */
    private void giveBack(PartyCode party, TextHash hash, String words) {
        if (Gap.in(words(party, hash)).isEmpty()) return;
        db.sql("update kept_text set words = ? where party = ? and hash = ?")
                .params(words, party.value(), hash.value())
                .update();
    }

    /** The words of that name, at that desk. */
    public String words(PartyCode party, TextHash hash) {
        return db
                .sql("select words from kept_text where party = ? and hash = ?")
                .params(party.value(), hash.value())
                .query((row, n) -> row.getString("words"))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("unknown-text", "No text %s is kept here".formatted(hash.brief())));
    }
}
