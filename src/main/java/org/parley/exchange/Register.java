package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Item;
import org.parley.measure.NegotiationId;
import org.parley.measure.UnderLock;
import org.parley.paper.Annex;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a desk's communications are kept; every read names the desk. */
@Repository
class Register {
    private final JdbcClient sql;
    private final Clock clock;

    Register(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Enters a communication with its points and their texts. */
    void add(Communication it) {
        sql.sql(
                        """
                        insert into communication (id, party, counterpart, negotiation, direction, paper, form, channel, level,
                          office, number_ours, number_theirs, number_registry, written_on, sent_on, handed_over_on, received_on,
                          provenance, marking, covering_text, said_quoted, said_by, said_officially, said_at, handing, handed_to,
                          handed_at, their_stamp, proof_file, recorded_by, recorded_at, registered_by, registered_at)
                        values (:id, :party, :counterpart, :negotiation, :direction, :paper, :form, :channel, :level,
                          :office, :ours, :theirs, :registry, :written, :sent, :handedOver, :received,
                          :provenance, :marking, :covering, :quoted, :speaker, :officially, :saidAt, :handing, :handedTo,
                          :handedAt, :stamp, :file, :by, :at, :registeredBy, :registeredAt)
                        """)
                .params(CommunicationRow.params(it))
                .update();
        addItems(it.id(), it.items());
        if (it.series() != null) addLink(it, it.series());
    }

    private void addItems(CommunicationId id, List<Item> items) {
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            sql.sql("insert into communication_item (communication, place, ref, measure, number, title, kind, wording)"
                            + " values (:id, :place, :ref, :measure, :number, :title, :kind, :wording)")
                    .param("id", id.value())
                    .param("place", place)
                    .param("ref", item.ref())
                    .param(
                            "measure",
                            item.measure() == null ? null : item.measure().value())
                    .param("number", item.number())
                    .param("title", item.title())
                    .param("kind", item.kind())
                    .param("wording", item.wording())
                    .update();
            for (var text : item.texts())
                sql.sql("insert into communication_text (communication, place, language, status, words)"
                                + " values (:id, :place, :language, :status, :words)")
                        .param("id", id.value())
                        .param("place", place)
                        .param("language", text.language())
                        .param("status", text.status())
                        .param("words", text.words())
                        .update();
        }
    }

    /** The files that crossed with it, in their order. */
    void addAnnexes(CommunicationId id, List<Annex> annexes) {
        for (int place = 0; place < annexes.size(); place++) {
            var annex = annexes.get(place);
            sql.sql("insert into communication_annex (communication, place, name, media, length, sha256)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), place, annex.name(), annex.media(), annex.length(), annex.sha256())
                    .update();
        }
    }

    List<Annex> annexes(PartyCode party, CommunicationId id) {
        return sql.sql("select a.name, a.media, a.length, a.sha256 from communication_annex a"
                        + " join communication c on c.id = a.communication"
                        + " where c.party = ? and c.id = ? order by a.place")
                .params(party.value(), id.value())
                .query((row, n) -> new Annex(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    private void addLink(Communication it, SeriesLink link) {
        sql.sql(
                        "insert into series_link (party, negotiation, direction, number, head, previous, content, communication)"
                                + " values (:party, :negotiation, :direction, :number, :head, :previous, :content, :id)")
                .param("party", it.party().value())
                .param("negotiation", it.negotiation().value())
                .param("direction", it.direction().name())
                .param("number", link.number())
                .param("head", link.head())
                .param("previous", link.previous())
                .param("content", link.content())
                .param("id", it.id().value())
                .update();
    }

    Optional<Communication> find(PartyCode party, CommunicationId id) {
        return find(id).filter(it -> it.party().equals(party));
    }

    /** Whose register it stands in, for a diagram that names it by id alone. */
    Optional<Communication> find(CommunicationId id) {
        return UnderLock.once(Communication.class, id.value(), () -> read(id), Communication::negotiation);
    }

    private Optional<Communication> read(CommunicationId id) {
        return sql.sql(CommunicationRow.SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(CommunicationRow::read)
                .optional()
                .map(this::withItems);
    }

    Optional<CommunicationId> ofPaper(PartyCode party, String paper) {
        return sql.sql("select id from communication where party = :party and paper = :paper")
                .param("party", party.value())
                .param("paper", paper)
                .query(String.class)
                .optional()
                .map(CommunicationId::new);
    }

    List<Communication> of(PartyCode party, NegotiationId negotiation) {
        return sql
                .sql(CommunicationRow.SELECT
                        + " where c.party = :party and c.negotiation = :negotiation order by c.recorded_at, c.id")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .query(CommunicationRow::read)
                .list()
                .stream()
                .map(this::withItems)
                .toList();
    }

    /** How many came in on a negotiation. */
    long arrived(PartyCode party, NegotiationId negotiation) {
        return sql.sql("select count(*) from communication"
                        + " where party = :party and negotiation = :negotiation and direction = 'IN'")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .query(Long.class)
                .single();
    }

    /** The latest entries of a desk, or those of which one of the three numbers contains the words. */
    List<Communication> search(PartyCode party, String number, int most) {
        var like = "%"
                + number.strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("%", "")
                        .replace("_", "") + "%";
        return sql
                .sql(CommunicationRow.SELECT
                        + " where c.party = :party and (lower(coalesce(c.number_ours, '')) like :like"
                        + " or lower(coalesce(c.number_theirs, '')) like :like or lower(coalesce(c.number_registry, '')) like :like)"
                        + " order by c.recorded_at desc, c.id limit :most")
                .param("party", party.value())
                .param("like", like)
                .param("most", most)
                .query(CommunicationRow::read)
                .list()
                .stream()
                .map(this::withItems)
                .toList();
    }

    Series series(PartyCode party, NegotiationId negotiation, Direction direction) {
        return new Series(sql.sql("select number, previous, content from series_link"
                        + " where party = :party and negotiation = :negotiation and direction = :direction")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .param("direction", direction.name())
                .query((row, n) -> new SeriesLink(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** The communication that a link of their series came with, if it came. */
    Optional<Communication> delivered(PartyCode party, NegotiationId negotiation, SeriesLink link) {
        return sql.sql("select communication from series_link where party = :party and negotiation = :negotiation"
                        + " and direction = 'IN' and number = :number and head = :head")
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .param("number", link.number())
                .param("head", link.head())
                .query(String.class)
                .optional()
                .flatMap(id -> find(party, new CommunicationId(id)));
    }

    /** Gives an incoming communication its place; what is known of its points replaces what was not. */
    void registered(Communication it, Registration as, String registry, String by) {
        UnderLock.forget(Communication.class, it.id().value());
        sql.sql(
                        "update communication set negotiation = :negotiation, number_theirs = :theirs, number_registry = :registry,"
                                + " received_on = :received, registered_by = :by, registered_at = :at"
                                + " where id = :id and party = :party")
                .param("negotiation", as.negotiation().value())
                .param("theirs", as.theirs().isBlank() ? null : as.theirs().strip())
                .param("registry", registry)
                .param("received", as.receivedOn())
                .param("by", by)
                .param("at", CommunicationRow.time(clock.instant()))
                .param("id", it.id().value())
                .param("party", it.party().value())
                .update();
        for (int place = 0; place < it.items().size(); place++) {
            var measure = it.items().get(place).measure();
            sql.sql("update communication_item set measure = :measure where communication = :id and place = :place")
                    .param("measure", measure == null ? null : measure.value())
                    .param("id", it.id().value())
                    .param("place", place)
                    .update();
        }
    }

    void confirmed(CommunicationId id, PartyCode party, String by, @Nullable String contested) {
        UnderLock.forget(Communication.class, id.value());
        sql.sql("update communication set confirmed_by = :by, confirmed_at = :at, contested = :contested"
                        + " where id = :id and party = :party")
                .param("by", by)
                .param("at", CommunicationRow.time(clock.instant()))
                .param("contested", contested)
                .param("id", id.value())
                .param("party", party.value())
                .update();
    }

    void received(CommunicationId id, PartyCode party, LocalDate day) {
        UnderLock.forget(Communication.class, id.value());
        sql.sql("update communication set received_on = :day where id = :id and party = :party")
                .param("day", day)
                .param("id", id.value())
                .param("party", party.value())
                .update();
    }

    private Communication withItems(Communication it) {
        var items = new ArrayList<Item>();
        sql.sql(
                        """
                        select i.*, t.language, t.status, t.words from communication_item i
                        left join communication_text t on t.communication = i.communication and t.place = i.place
                        where i.communication = :id order by i.place, t.language""")
                .param("id", it.id().value())
                .query(row -> {
                    int place = row.getInt("place");
                    if (place == items.size()) items.add(CommunicationRow.item(row));
                    else items.set(place, items.get(place).with(CommunicationRow.wording(row)));
                });
        return CommunicationRow.with(it, items);
    }
}
