package org.parley.dossier;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.parley.process.DeployedModels;
import org.springframework.stereotype.Component;

/** The diagrams and tables in force on the day, and every earlier set on which a course of the negotiation ran. */
@Component
class ModelsMaker implements Maker {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private final DeployedModels models;

    ModelsMaker(DeployedModels models) {
        this.models = models;
    }

    @Override
    public Part part() {
        return Part.MODELS;
    }

    @Override
    public void make(Making making) {
        var export = making.export();
        for (var set : models.of(export.party(), export.scope().negotiation(), export.at()))
            for (var file : set.files())
                making.write(
                        "processes/%s-%s/%s"
                                .formatted(
                                        DAY.format(set.deployedAt()),
                                        set.deployment().substring(0, 8),
                                        file.name()),
                        file.text());
    }
}
