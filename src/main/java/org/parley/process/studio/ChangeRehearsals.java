package org.parley.process.studio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parley.process.check.ModelFile;
import org.parley.process.migration.Rehearsal;
import org.parley.process.migration.Rehearsals;
import org.parley.process.migration.Rehearsals.Progress;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Service;

/** The rehearsal of a change: always of these very files against the set in use, or none. */
@Service
public class ChangeRehearsals {
    private final Rehearsals rehearsals;
    private final Changes changes;
    private final ProcessSets sets;
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    ChangeRehearsals(Rehearsals rehearsals, Changes changes, ProcessSets sets) {
        this.rehearsals = rehearsals;
        this.changes = changes;
        this.sets = sets;
    }

    public void begin(Actor actor, Change change) {
        var findings = changes.findings(change);
        if (!findings.isEmpty())
            throw new Refusal("findings", "Mend first what the check found: an unsound set is not rehearsed");
        var set = changes.set(change);
        begun.put(
                key(change),
                rehearsals.begin(actor, set.stream().collect(Collectors.toMap(ModelFile::name, ModelFile::text))));
    }

    public Optional<Progress> progress(Actor actor, Change change) {
        try {
            return Optional.ofNullable(begun.get(key(change))).map(id -> rehearsals.progress(actor, id));
        } catch (Refusal forgotten) {
            return Optional.empty();
        }
    }

    public Optional<Rehearsal> result(Actor actor, Change change) {
        try {
            return Optional.ofNullable(begun.get(key(change))).flatMap(id -> rehearsals.result(actor, id));
        } catch (Refusal forgotten) {
            return Optional.empty();
        }
    }

    private String key(Change change) {
        var number = sets.current(change.party()).map(ProcessSet::number).orElse(0);
        return "%s %s %d %s".formatted(change.party(), change.id(), number, Approval.hashes(changes.set(change)));
    }
}
