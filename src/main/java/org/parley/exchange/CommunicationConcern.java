package org.parley.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.measure.Concern;
import org.parley.measure.MeasureId;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** A communication is about those of our points that its items were found to speak of. */
@Component
class CommunicationConcern implements Concern {
    private final Communications communications;

    CommunicationConcern(Communications communications) {
        this.communications = communications;
    }

    @Override
    public String carriedAs() {
        return "communicationId";
    }

    @Override
    public List<MeasureId> measures(PartyCode party, String id) {
        return communications
                .find(party, new CommunicationId(id))
                .map(it -> it.items().stream()
                        .map(Communication.Item::measure)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Marking> marking(PartyCode party, String id) {
        return communications.find(party, new CommunicationId(id)).map(Communication::marking);
    }
}
