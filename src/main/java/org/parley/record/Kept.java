package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.parley.shared.PartyCode;

/** A leaf in the making: a fact, the words beside it, and the rows that were written with it. */
final class Kept {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = "rows";

    /** Words that lie beside the leaf, salted, under their hash. */
    record Words(String sha256, String content) {}

    final String id = UUID.randomUUID().toString();
    final PartyCode party;
    final @Nullable String negotiation;
    final @Nullable String by;
    final String kind;
    final Instant at;
    final List<Words> beside = new ArrayList<>();
    private final ObjectNode leaf = CanonicalJson.object();

    private Kept(PartyCode party, @Nullable String negotiation, @Nullable String by, String kind, Instant at) {
        this.party = party;
        this.negotiation = negotiation;
        this.by = by;
        this.kind = kind;
        this.at = at;
        leaf.put("id", id).put("at", at.toString()).put("kind", kind).put("party", party.value());
        leaf.put("negotiation", negotiation).put("by", by);
    }

    static Kept of(DomainEvent event, Instant at) {
        var kept = new Kept(
                event.party(), event.negotiation(), event.by(), event.getClass().getSimpleName(), at);
        var fact = CanonicalJson.tree(event);
        if (event.getClass().isRecord())
            for (var component : event.getClass().getRecordComponents())
                if (component.isAnnotationPresent(Beside.class)) kept.layBeside((ObjectNode) fact, component.getName());
        kept.leaf.set("fact", fact);
        return kept;
    }

    /** Rows that no fact of their desk speaks of. */
    static Kept rowsOf(PartyCode party, Instant at) {
        return new Kept(party, null, null, "RowsWritten", at);
    }

    private void layBeside(ObjectNode fact, String name) {
        var value = fact.path(name);
        if (value.isTextual()) fact.set(name, beside(value.textValue()));
        else if (value.isArray()) {
            var hashes = CanonicalJson.array();
            for (var item : value) hashes.add(item.isTextual() ? beside(item.textValue()) : item);
            fact.set(name, hashes);
        }
    }

    private JsonNode beside(String words) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var content = Base64.getUrlEncoder().withoutPadding().encodeToString(salt) + "\n" + words;
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var sha256 = Hash.of(Hash.sha256().digest(bytes)).hex();
        beside.add(new Words(sha256, content));
        return CanonicalJson.object().put("sha256", sha256).put("size", bytes.length);
    }

    void with(Row row) {
        leaf.withArray(ROWS).add(row.node());
    }

    String content() {
        return CanonicalJson.of(leaf);
    }
}
