package org.parley.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up the names in the log of access alone, on the archivist's decision and never under hold. Proofs stay valid. */
@Service
public class AccessNames {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final List<Holds> holds;
    private final ApplicationEventPublisher events;

    AccessNames(JdbcClient db, List<Holds> holds, ApplicationEventPublisher events) {
        this.db = db;
        this.holds = holds;
        this.events = events;
    }

    /** Of every coming and going before that day; tells how many names that were. */
    @Transactional
    public int giveUp(Actor archivist, LocalDate before, String reason) {
        archivist.require(Role.PROCESS_OWNER);
        var party = archivist.party();
        if (reason.isBlank()) throw new Refusal("reason-missing", "Say why the names are given up", "reason");
        if (holds.stream().anyMatch(hold -> hold.standAt(party)))
            throw new Refusal("under-hold", "Something of this desk is under hold; no name is given up while it is");
        var names = names(party.value(), before.atStartOfDay().atOffset(ZoneOffset.UTC));
        for (int from = 0; from < names.size(); from += AT_ONCE)
            db.sql("delete from record_beside where party = :party and sha256 in (:names)")
                    .param("party", party.value())
                    .param("names", names.subList(from, Math.min(names.size(), from + AT_ONCE)))
                    .update();
        if (!names.isEmpty())
            events.publishEvent(new NamesGivenUp(party, archivist.person(), before, reason.strip(), names));
        return names.size();
    }

    private List<String> names(String party, OffsetDateTime before) {
        var names = new ArrayList<String>();
        db.sql("select content from record_leaf where party = ? and kind = 'DeskAccessed' and at < ? order by kept")
                .param(party)
                .param(before)
                .query(row -> {
                    names.addAll(new DisclosedLeaf(0, row.getString(1)).texts());
                });
        names.removeIf(name -> db.sql("select count(*) from record_beside where party = ? and sha256 = ?")
                        .param(party)
                        .param(name)
                        .query(Integer.class)
                        .single()
                == 0);
        return names;
    }
}
