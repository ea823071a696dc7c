package org.parley.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/**
 * Where one measure stands, and everything that was ever put, declined, remarked and passed over on it.
 *
 * @param since the act by which it came to this status; null where no act did
 * @param declinedFormally the acts that refused it in legal or diplomatic form
 * @param remarks what was only remarked on it; never an answer
 * @param passedOver the papers of the other side that hold no words on it
 * @param silences the acts that established silence on a day, in a chronicle
 * @param owed the answers owed on it: by one party, by both where papers crossed, or by nobody
 * @param textOnTheTable the act whose words are the latest on the table; null where nothing is
 * @param suspendedBy the parties by whose act its performance is stopped
 * @param frozen whether work on it is frozen; in law that changes nothing
 */
public record MeasureStanding(
        MeasureId measure,
        MeasureStatus status,
        @Nullable ActId since,
        List<Putting> puttings,
        List<ActId> declinedFormally,
        List<ActId> remarks,
        List<ActId> passedOver,
        List<ActId> silences,
        List<Owing> owed,
        @Nullable ActId textOnTheTable,
        List<PartyCode> suspendedBy,
        boolean frozen) {
    public MeasureStanding {
        puttings = List.copyOf(puttings);
        declinedFormally = List.copyOf(declinedFormally);
        remarks = List.copyOf(remarks);
        passedOver = List.copyOf(passedOver);
        silences = List.copyOf(silences);
        owed = List.copyOf(owed);
        suspendedBy = List.copyOf(suspendedBy);
    }

    public int timesPut() {
        return puttings.size();
    }

    /** How often that party put it. */
    public long timesPutBy(PartyCode party) {
        return puttings.stream().filter(putting -> putting.by().includes(party)).count();
    }

    /** What that party owes on it, if anything. */
    public Optional<Owing> owedBy(PartyCode party) {
        return owed.stream().filter(owing -> owing.debtor().equals(party)).findFirst();
    }
}
