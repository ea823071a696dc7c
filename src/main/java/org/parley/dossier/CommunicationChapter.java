package org.parley.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.Attached;
import org.parley.dossier.Dossier.Crossed;
import org.parley.dossier.Dossier.Link;
import org.parley.dossier.Dossier.OnPoint;
import org.parley.dossier.Dossier.Text;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.exchange.DecidedReply;
import org.parley.exchange.ProofFiles;
import org.parley.exchange.Series;
import org.parley.exchange.SeriesLink;
import org.parley.measure.TextHash;
import org.parley.paper.Annex;
import org.parley.paper.Annexes;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** The chapter on what crossed, in both directions, with the links of the two series. */
@Component
class CommunicationChapter {
    private final Communications communications;
    private final ProofFiles proofs;
    private final Annexes annexes;

    CommunicationChapter(Communications communications, ProofFiles proofs, Annexes annexes) {
        this.communications = communications;
        this.proofs = proofs;
        this.annexes = annexes;
    }

    List<Crossed> communications(Lens lens) {
        return communications.of(lens.party(), lens.negotiation()).stream()
                .filter(it -> lens.concernsAny(it.items().stream()
                        .map(Communication.Item::measure)
                        .filter(Objects::nonNull)
                        .toList()))
                .map(it -> crossed(it, lens))
                .toList();
    }

    /** What is missing from their series, or was rewritten. */
    List<String> flaws(Lens lens) {
        return communications.flaws(lens.party(), lens.negotiation()).stream()
                .map(Series.Flaw::sentence)
                .toList();
    }

    private Crossed crossed(Communication it, Lens lens) {
        var said = it.said();
        var proof = it.proof();
        return new Crossed(
                it.id().value(),
                it.direction().label(),
                it.form().replace('_', ' '),
                it.channel(),
                it.level(),
                it.office(),
                it.numbers().ours(),
                it.numbers().theirs(),
                it.numbers().registry(),
                it.days().writtenOn(),
                it.days().sentOn(),
                it.days().handedOverOn(),
                it.days().receivedOn(),
                it.provenance().label(),
                it.marking(),
                lens.shown(it.coveringText()),
                it.items().stream().map(item -> onPoint(item, lens)).toList(),
                said == null ? null : said.speaker(),
                proof == null ? null : "%s, %s, %s".formatted(proof.outcome().label(), proof.toWhom(), proof.place()),
                link(it.series()),
                it.keeping().recordedBy(),
                it.keeping().recordedAt(),
                it.keeping().registeredBy(),
                it.keeping().confirmedBy(),
                lens.over(it.keeping().contested()),
                communications
                        .reply(it.party(), it.id())
                        .map(reply -> reply(reply, lens))
                        .orElse(null),
                Stream.concat(attached(it, lens), annexes(it, lens)).toList());
    }

    private static OnPoint onPoint(Communication.Item item, Lens lens) {
        var measure = item.measure();
        var point =
                measure == null ? "%s %s".formatted(item.number(), item.title()).strip() : lens.number(measure);
        return new OnPoint(
                point,
                null,
                lens.over(item.wording()),
                item.texts().stream()
                        .map(text -> new Text(
                                text.language(),
                                text.status().toLowerCase(Locale.ROOT).replace('_', ' '),
                                lens.gap(text.words()).map(Gap::sha256).orElseGet(() -> TextHash.of(text.words())
                                        .value()),
                                lens.shown(TextHash.normal(text.words()))))
                        .toList());
    }

    private static @Nullable Link link(@Nullable SeriesLink link) {
        return link == null ? null : new Link(link.number(), link.previous(), link.content(), link.head());
    }

    private static String reply(DecidedReply reply, Lens lens) {
        var parts = new ArrayList<String>();
        parts.add(
                switch (reply.reply()) {
                    case "paper" -> "answered by a paper";
                    case "counter" -> "answered by a counter-text";
                    default -> "left unanswered";
                });
        if (reply.decidedBy() != null) parts.add("decided by " + reply.decidedBy());
        if (reply.until() != null) parts.add("until " + reply.until());
        parts.add("recorded by " + reply.by());
        var reason = lens.over(reply.inwardReason());
        if (reason != null) parts.add("because: " + reason.line());
        return String.join(", ", parts);
    }

    private Stream<Attached> attached(Communication it, Lens lens) {
        return Stream.ofNullable(it.proof())
                .flatMap(proof -> Stream.ofNullable(proof.file()))
                .flatMap(id -> proofs
                        .find(it.party(), id)
                        .map(file -> new Attached(
                                id,
                                file.name(),
                                file.media(),
                                lens.gap(file.content()).map(Gap::sha256).orElseGet(() -> sha256(file.content())),
                                lens.gap(file.content()).isPresent() ? null : lens.path(it.marking(), id, file.name())))
                        .stream());
    }

    /** What crossed with it; a name is a word of theirs or ours, and withheld like every other. */
    private Stream<Attached> annexes(Communication it, Lens lens) {
        var crossed = communications.annexes(it.party(), it.id());
        return IntStream.range(0, crossed.size()).mapToObj(place -> {
            var annex = crossed.get(place);
            var number = "annex-%d".formatted(place + 1);
            return new Attached(
                    annex.sha256(),
                    lens.substance() ? annex.name() : number,
                    annex.media(),
                    annex.sha256(),
                    isGone(it.party(), annex, lens)
                            ? null
                            : lens.path(it.marking(), it.id().value(), number + "-" + annex.name()));
        });
    }

    private boolean isGone(PartyCode party, Annex annex, Lens lens) {
        return lens.isGone()
                && annexes.find(party, annex.sha256()).flatMap(lens::gap).isPresent();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
