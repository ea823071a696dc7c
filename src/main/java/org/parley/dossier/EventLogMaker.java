package org.parley.dossier;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The dossier as an event log for process mining: who did what when to which point, paper, communication, task and
 * instrument. It holds no text and no reason, whoever takes it.
 */
@Component
class EventLogMaker implements Maker {
    @Override
    public Part part() {
        return Part.EVENT_LOG;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        making.write("events/" + Names.marked(dossier.cover(), "events.ocel.json"), written(dossier));
    }

    static String written(Dossier dossier) {
        var log = new ObjectLog();
        var related = new Related(dossier);
        new LoggedThings(dossier, related, log).write();
        new LoggedActs(dossier, related, log).write();
        new LoggedPapers(related, log).write(dossier.papers());
        new LoggedWork(dossier, related, log).write();
        return log.written(Instant.EPOCH).toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
