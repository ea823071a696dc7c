package org.parley.process.studio;

import java.util.Collection;
import java.util.List;
import org.parley.process.check.Comparison;
import org.parley.process.check.Comparison.Difference;
import org.parley.process.check.ModelFile;
import org.parley.process.check.Outline;
import org.springframework.stereotype.Service;

/** Reads diagrams and tables for whoever cannot see them, and says in words what one set changes of another. */
@Service("lookingAtProcesses")
public class Looking {
    private final Changes changes;
    private final ProcessSets sets;

    Looking(Changes changes, ProcessSets sets) {
        this.changes = changes;
        this.sets = sets;
    }

    public Outline outline(ProcessFile file) {
        return Outline.of(ModelFile.of(file.name(), file.name(), file.content()));
    }

    public Outline outline(ChangedFile file) {
        return Outline.of(file.model());
    }

    /** What a change would do to the set in use; of an approved one, what it did to the set before it. */
    public List<Difference> differences(Change change) {
        var number = change.set();
        if (number != null) return differences(sets.get(change.party(), number));
        return Comparison.between(inUse(change), changes.set(change));
    }

    /** What a set changed of the one before it; of the first nothing is told. */
    public List<Difference> differences(ProcessSet set) {
        if (set.number() == 1) return List.of();
        return Comparison.between(sets.models(sets.get(set.party(), set.number() - 1)), sets.models(set));
    }

    private Collection<ModelFile> inUse(Change change) {
        return sets.current(change.party()).map(sets::models).orElse(List.of());
    }
}
