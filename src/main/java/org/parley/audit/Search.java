package org.parley.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people, agencies, negotiations, points, papers, communications and acts by words and numbers; by the words of
 * texts only where the auditor reads the substance.
 */
@Service
public class Search {
    /** More than anybody reads. */
    public static final int MOST = 100;

    private static final int MOST_WORDS = 6;

    private final JdbcClient db;
    private final SubstanceGrants grants;

    Search(JdbcClient db, SubstanceGrants grants) {
        this.db = db;
        this.grants = grants;
    }

    /**
     * Something found.
     *
     * @param subject its id
     * @param negotiation the id of the negotiation it belongs to; empty for people and agencies
     * @param measure the id of a point that it concerns, where it concerns one
     * @param label what it is called
     * @param about where it belongs, and since when
     */
    public record Hit(
            Sort sort, String subject, String negotiation, @Nullable String measure, String label, String about) {}

    /** What bears all the words, each of them whole or begun. */
    @Transactional(readOnly = true)
    public List<Hit> find(Actor actor, String asked) {
        actor.require(Role.AUDITOR);
        var words = Tokens.of(asked).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return List.of();
        var hits = new ArrayList<Hit>();
        hits.addAll(people(actor, words));
        hits.addAll(agencies(actor, words));
        hits.addAll(named(actor, indexed(actor, words)));
        return hits;
    }

    private record Found(Sort sort, String subject) {}

    private List<Found> indexed(Actor actor, List<String> words) {
        var granted = grants.readBy(actor);
        var sql = new StringBuilder(
                """
                select distinct w.sort, w.subject from audit_word w
                where w.party = :party and w.word like :word0 and %s"""
                        .formatted(readable("w")));
        for (int at = 1; at < words.size(); at++)
            sql.append(
                    """
                     and exists (select 1 from audit_word x%1$d where x%1$d.subject = w.subject and x%1$d.word like :word%1$d
                       and x%1$d.party = w.party and x%1$d.sort = w.sort and %2$s)"""
                            .formatted(at, readable("x" + at)));
        var query = db.sql(sql + " limit " + MOST)
                .param("party", actor.party().value())
                .param("granted", granted.isEmpty() ? Set.of("") : granted);
        for (int at = 0; at < words.size(); at++) query = query.param("word" + at, words.get(at) + "%");
        return query.query((row, n) -> new Found(Sort.valueOf(row.getString("sort")), row.getString("subject")))
                .list();
    }

    private static String readable(String table) {
        return "(%1$s.substance = false or %1$s.negotiation in (:granted))".formatted(table);
    }

    private List<Hit> named(Actor actor, List<Found> found) {
        var bySort = new LinkedHashMap<Sort, List<String>>();
        for (var one : found)
            bySort.computeIfAbsent(one.sort(), any -> new ArrayList<>()).add(one.subject());
        var hits = new ArrayList<Hit>();
        for (var sort : Sort.values())
            if (bySort.containsKey(sort)) hits.addAll(named(actor, sort, bySort.getOrDefault(sort, List.of())));
        return hits;
    }

    /** Columns: id, negotiation, first and second part of the label, what it belongs to, a point that it concerns. */
    private static final Map<Sort, String> NAMES = Map.of(
            Sort.NEGOTIATION,
                    "select t.id, t.id, t.subject, '', t.counterpart_name, null from negotiation t where true",
            Sort.MEASURE, joined("measure", "t.number, t.title", "t.id"),
            Sort.PAPER, joined("paper", "t.number, t.state", point("paper_plan", "paper")),
            Sort.COMMUNICATION,
                    joined(
                            "communication",
                            "t.form, coalesce(t.number_ours, t.number_theirs, t.number_registry, '')",
                            point("communication_item", "communication")),
            Sort.ACT, joined("act", "t.happened_on, t.kind", point("act_measure", "act")),
            Sort.INSTRUMENT, joined("instrument", "'', t.title", point("instrument_measure", "instrument")));

    private static String point(String table, String of) {
        return "(select min(l.measure) from %s l where l.%s = t.id)".formatted(table, of);
    }

    private static String joined(String table, String label, String point) {
        return "select t.id, t.negotiation, %s, n.subject, %s from %s t join negotiation n on n.id = t.negotiation where true"
                .formatted(label, point, table);
    }

    private List<Hit> named(Actor actor, Sort sort, List<String> ids) {
        return db.sql(NAMES.get(sort) + " and t.party = :party and t.id in (:ids) order by 3, 4, 1")
                .param("party", actor.party().value())
                .param("ids", ids)
                .query((row, n) -> new Hit(
                        sort,
                        row.getString(1),
                        row.getString(2),
                        row.getString(6),
                        label(sort, row.getString(3), row.getString(4)),
                        row.getString(5)))
                .list();
    }

    private static String label(Sort sort, String first, String second) {
        return switch (sort) {
            case MEASURE -> "%s. %s".formatted(first, second);
            case PAPER ->
                "Paper %s, %s".formatted(first, second.toLowerCase(Locale.ROOT).replace('_', ' '));
            case COMMUNICATION ->
                "%s %s"
                        .formatted(Spoken.capital(first.replace('_', ' ')), second)
                        .strip();
            case ACT -> "%s, %s".formatted(first, Spoken.act(ActKind.valueOf(second)));
            case INSTRUMENT -> second;
            default -> first;
        };
    }

    private List<Hit> people(Actor actor, List<String> words) {
        return db
                .sql("select id, function from person where party = ? order by id")
                .param(actor.party().value())
                .query((row, n) -> new Hit(
                        Sort.PERSON, row.getString("id"), "", null, row.getString("id"), row.getString("function")))
                .list()
                .stream()
                .filter(hit -> bears(hit.label() + " " + hit.about(), words))
                .limit(MOST)
                .toList();
    }

    private List<Hit> agencies(Actor actor, List<String> words) {
        return db
                .sql("select code, name from agency where party = ? order by name")
                .param(actor.party().value())
                .query((row, n) -> new Hit(
                        Sort.AGENCY, row.getString("code"), "", null, row.getString("name"), row.getString("code")))
                .list()
                .stream()
                .filter(hit -> bears(hit.label() + " " + hit.about(), words))
                .limit(MOST)
                .toList();
    }

    private static boolean bears(String names, List<String> words) {
        var tokens = Tokens.of(names);
        return words.stream().allMatch(word -> tokens.stream().anyMatch(token -> token.startsWith(word)));
    }
}
