package org.parley.chronicle;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.parley.measure.Measures;
import org.parley.measure.PointPut;
import org.parley.paper.Papers;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives both desks of the exercise the talks between Arden and Brenn, once; they go on from where the file leaves them. */
@Component
@ConditionalOnProperty(name = "parley.chronicles", havingValue = "shipped")
class ShippedTalks implements ApplicationRunner {
    private static final PartyCode ARDEN = new PartyCode("xa");
    private static final String IN_DRAFTING = "3a";

    private final Desks desks;
    private final GoingOn talks;
    private final Measures measures;
    private final Papers papers;

    ShippedTalks(Desks desks, GoingOn talks, Measures measures, Papers papers) {
        this.desks = desks;
        this.talks = talks;
        this.measures = measures;
        this.papers = papers;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        var file = new ClassPathResource("sample/exercise/talks.yaml").getContentAsByteArray();
        for (var desk : desks.all()) {
            if (!desk.exercise()) continue;
            var brought = talks.bring(file, desk.code(), desk.code() + ".desk");
            if (brought.changed() && desk.code().equals(ARDEN)) putsOneInDrafting(brought);
        }
    }

    private void putsOneInDrafting(Chronicles.Brought brought) {
        var officer = new Actor(ARDEN, "xa.desk", Set.of(Role.DESK_OFFICER), Set.of());
        for (var measure : measures.of(brought.negotiation()))
            if (measure.number().equals(IN_DRAFTING))
                papers.openProposal(
                        officer,
                        brought.negotiation(),
                        List.of(PointPut.first(measure.id())),
                        null,
                        "The list belongs beside the agreement");
    }
}
