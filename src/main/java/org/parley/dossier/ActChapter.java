package org.parley.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.FiledAct;
import org.parley.dossier.Dossier.InStage;
import org.parley.dossier.Dossier.Point;
import org.parley.dossier.Dossier.Put;
import org.parley.dossier.Dossier.Read;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.Histories;
import org.parley.measure.Measure;
import org.parley.measure.Measures;
import org.parley.measure.Programmes;
import org.parley.measure.Proposals;
import org.parley.measure.Reading;
import org.parley.measure.Readings;
import org.parley.measure.Stages;
import org.parley.measure.Submissions;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** The chapters on the points themselves: what was put, done and said, and how the desk read it. */
@Component
class ActChapter {
    private final Acts acts;
    private final Readings readings;
    private final Histories histories;
    private final Measures measures;
    private final Programmes programmes;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Stages stages;

    ActChapter(
            Acts acts,
            Readings readings,
            Histories histories,
            Measures measures,
            Programmes programmes,
            Proposals proposals,
            Submissions submissions,
            Stages stages) {
        this.acts = acts;
        this.readings = readings;
        this.histories = histories;
        this.measures = measures;
        this.programmes = programmes;
        this.proposals = proposals;
        this.submissions = submissions;
        this.stages = stages;
    }

    List<Point> points(Lens lens) {
        var standing = histories.of(lens.party(), lens.negotiation()).standing();
        var lineage = measures.lineage(lens.negotiation());
        return lens.points().stream()
                .map(point -> new Point(
                        point.id().value(),
                        point.number(),
                        point.title(),
                        point.kind().label(),
                        programme(lens.party(), point),
                        point.stage(),
                        standing.of(point.id()).status().label(),
                        lens.over(point.summary()),
                        lineage.stream()
                                .filter(link -> link.later().equals(point.id()))
                                .map(link -> link.relation().label() + " " + lens.number(link.earlier()))
                                .toList()))
                .toList();
    }

    private @Nullable String programme(PartyCode party, Measure point) {
        var programme = point.programme();
        return programme == null ? null : programmes.get(party, programme).title();
    }

    List<FiledAct> acts(Lens lens) {
        var given = readings.of(lens.party(), lens.negotiation());
        return acts.of(lens.party(), lens.negotiation()).stream()
                .filter(act -> lens.concernsAny(act.measures()))
                .map(act -> filed(act, given, lens))
                .toList();
    }

    private FiledAct filed(Act act, List<Reading> given, Lens lens) {
        var passage = act.passage();
        var words = act.words();
        var corrects = act.corrects();
        var effective = act.effectiveOn();
        return new FiledAct(
                act.id().value(),
                act.order(),
                author(act.author()),
                act.kind().word().replace('_', ' '),
                lens.numbers(act.measures()),
                act.happenedOn().toString(),
                effective == null ? null : effective.toString(),
                act.formal(),
                passage == null ? null : spoken(passage.form()),
                passage == null ? null : passage.channel(),
                passage == null ? null : passage.communicationId(),
                passage == null ? null : passage.sentOn(),
                passage == null ? null : passage.receivedOn(),
                act.sourcing().provenance().label(),
                words == null ? null : lens.over(words.text()),
                act.sourcing().source(),
                act.sourcing().evidence(),
                act.sourcing().confirmedBy(),
                act.recordedBy(),
                act.recordedAt(),
                corrects == null ? null : corrects.value(),
                corrects == null ? null : lens.over(acts.whyCorrected(lens.party(), act.id())),
                act.irregular(),
                read(act.id(), given, lens));
    }

    private static List<Read> read(ActId act, List<Reading> given, Lens lens) {
        return given.stream()
                .filter(reading -> reading.act().equals(act) && lens.concerns(reading.measure()))
                .map(reading -> new Read(
                        lens.number(reading.measure()),
                        reading.outcome().label(),
                        reading.by(),
                        reading.at(),
                        lens.over(reading.inwardReason())))
                .toList();
    }

    private static @Nullable String spoken(@Nullable String word) {
        return word == null ? null : word.replace('_', ' ');
    }

    private static String author(Author author) {
        var party = author.party();
        return switch (author.kind()) {
            case BOTH -> "both parties";
            case THIRD -> "a third";
            case PARTY -> party == null ? "a party" : party.label();
        };
    }

    List<Put> submissions(Lens lens) {
        return submissions.of(lens.party(), lens.negotiation()).stream()
                .filter(one -> lens.concerns(one.measure()))
                .map(one -> {
                    var proposal = proposals.get(lens.party(), one.proposal());
                    var putBy = proposal.putBy();
                    return new Put(
                            one.id().value(),
                            lens.number(one.measure()),
                            one.proposal().value(),
                            putBy == null ? null : putBy.value(),
                            one.state().label(),
                            one.putOn(),
                            one.receivedOn(),
                            one.answerWantedBy(),
                            proposal.openedBy(),
                            lens.over(proposal.inwardReason()));
                })
                .toList();
    }

    List<InStage> stages(Lens lens) {
        return stages.of(lens.party(), lens.negotiation()).stream()
                .filter(stay -> lens.concerns(stay.measure()))
                .map(stay -> new InStage(lens.number(stay.measure()), stay.stage(), stay.enteredAt(), stay.leftAt()))
                .toList();
    }
}
