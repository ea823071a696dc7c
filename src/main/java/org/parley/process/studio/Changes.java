package org.parley.process.studio;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.Check;
import org.parley.process.check.Finding;
import org.parley.process.check.ModelFile;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes that a desk's process admins draw. Whatever is drawn is kept, sound or not; only a sound change is put to
 * the process owner ({@link Approval}).
 */
@Service
public class Changes {
    private static final int TITLE = 200;
    private static final int CONTENT = 2_000_000;

    private final ChangeStore store;
    private final ProcessSets sets;
    private final Aside aside;
    private final Check check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(
            ChangeStore store,
            ProcessSets sets,
            Aside aside,
            Check check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sets = sets;
        this.aside = aside;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /** Every change of the desk, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> of(PartyCode party) {
        return store.of(party);
    }

    @Transactional(readOnly = true)
    public Change get(PartyCode party, String id) {
        return store.find(party, id).orElseThrow(Changes::unknown);
    }

    @Transactional
    public Change begin(Actor admin, String title) {
        admin.require(Role.PROCESS_ADMIN);
        var words = Words.of(title, TITLE, "title", "Say what the change is about");
        return begin(admin.party(), words, Change.Source.STUDIO, admin.person());
    }

    Change begin(PartyCode party, String title, Change.Source source, @Nullable String by) {
        var id = UUID.randomUUID().toString();
        store.begin(id, party, title, source, by);
        if (by != null) store.hand(id, by);
        events.publishEvent(new ProcessChangeBegun(party, by, id, title, source));
        return get(party, id);
    }

    /** Puts into a change all that leads from one set to another. */
    void fill(Change change, Collection<ModelFile> wanted, Collection<ModelFile> current, @Nullable String by) {
        var before = byName(current);
        var after = byName(wanted);
        after.forEach((name, file) -> {
            var old = before.get(name);
            if (old != null && old.hash().equals(file.hash())) return;
            store.add(change.id(), file(name, file.text(), old == null ? null : old.hash(), 1, by));
        });
        before.forEach((name, old) -> {
            if (after.containsKey(name)) return;
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.add(change.id(), new ChangedFile(name, "", true, old.hash(), 1, by, now));
        });
    }

    private static TreeMap<String, ModelFile> byName(Collection<ModelFile> files) {
        var byName = new TreeMap<String, ModelFile>();
        for (var file : files) byName.put(file.name(), file);
        return byName;
    }

    /**
     * Takes a file of the set into the change, to be drawn upon; one that is in it already stays as it is.
     *
     * @param name the name of a file of the set that is in use, or of a new one
     */
    @Transactional
    public ChangedFile take(Actor admin, String id, String name) {
        var change = drawable(admin, id);
        var known = change.file(FileName.of(name));
        if (known.isPresent()) return known.get();
        var deployed = inUse(admin.party(), name)
                .orElseThrow(() -> new Refusal("unknown-file", "There is no " + name + " in the set in use"));
        var file = file(name, deployed.content(), deployed.hash(), 0, admin.person());
        store.add(id, file);
        return file;
    }

    /** Puts in a file as a whole, such as one that was drawn elsewhere; takes the place of what the change had. */
    @Transactional
    public ChangedFile upload(Actor admin, String id, String name, String content) {
        var change = drawable(admin, id);
        var known = change.file(FileName.of(name));
        var base = known.map(ChangedFile::base).orElseGet(() -> hashInUse(admin.party(), name));
        var version = known.map(ChangedFile::version).orElse(0) + 1;
        known.filter(old -> !admin.person().equals(old.savedBy())).ifPresent(old -> keepAside(change, old));
        return save(admin, id, file(name, size(content), base, version, admin.person()));
    }

    /**
     * Saves what is drawn, sound or not. What was drawn upon a version that is no longer the last is kept aside for its
     * author and overwrites nothing.
     *
     * @param upon the version that the author saw
     */
    @Transactional(noRollbackFor = Overtaken.class)
    public ChangedFile save(Actor admin, String id, String name, int upon, String content) {
        var change = store.lock(admin.party(), id).orElseThrow(Changes::unknown);
        admin.require(Role.PROCESS_ADMIN);
        var last = change.file(name).orElseThrow(Changes::unknownFile);
        if (!change.state().isDraft() || last.version() != upon) {
            aside.keep(id, name, admin.person(), size(content));
            throw new Overtaken(change, last);
        }
        if (last.content().equals(content)) return last;
        return save(admin, id, file(name, size(content), last.base(), upon + 1, admin.person()));
    }

    private ChangedFile save(Actor admin, String id, ChangedFile file) {
        store.replace(id, file);
        store.hand(id, admin.person());
        aside.forget(id, file.name(), admin.person());
        return file;
    }

    /** Takes a file out of the set. */
    @Transactional
    public void remove(Actor admin, String id, String name) {
        var change = drawable(admin, id);
        var base =
                Optional.ofNullable(hashInUse(admin.party(), FileName.of(name))).orElseThrow(Changes::unknownFile);
        var version = change.file(name).map(ChangedFile::version).orElse(0) + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.replace(id, new ChangedFile(name, "", true, base, version, admin.person(), now));
        store.hand(id, admin.person());
    }

    /** Leaves a file as it is in the set; what was drawn is kept aside for whoever drew it last. */
    @Transactional
    public void leaveAsItIs(Actor admin, String id, String name) {
        var change = drawable(admin, id);
        var file = change.file(name).orElseThrow(Changes::unknownFile);
        keepAside(change, file);
        store.drop(id, name);
    }

    /** Says that the change is meant to replace the file as it is in use now, though it was begun on an earlier one. */
    @Transactional
    public void drawnUponWhatIsInUse(Actor admin, String id, String name) {
        var file = drawable(admin, id).file(name).orElseThrow(Changes::unknownFile);
        store.replace(
                id,
                new ChangedFile(
                        name,
                        file.content(),
                        file.removed(),
                        hashInUse(admin.party(), name),
                        file.version() + 1,
                        admin.person(),
                        clock.instant()));
        store.hand(id, admin.person());
    }

    @Transactional
    public void discard(Actor admin, String id) {
        var change = open(admin, id);
        store.state(id, Change.State.DISCARDED);
        events.publishEvent(new ProcessChangeDiscarded(admin.party(), admin.person(), id, change.title()));
    }

    /** The whole set as it would be: the one in use, with what the change replaces, adds and takes out. */
    @Transactional(readOnly = true)
    public Collection<ModelFile> set(Change change) {
        var files = byName(sets.current(change.party()).map(sets::models).orElse(List.of()));
        for (var file : change.files())
            if (file.removed()) files.remove(file.name());
            else files.put(file.name(), file.model());
        return files.values();
    }

    /** What keeps the change from being put to the owner. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Change change) {
        return check.of(set(change));
    }

    /** The files that somebody else's change replaced since this one was begun. */
    @Transactional(readOnly = true)
    public List<String> overtaken(Change change) {
        return change.files().stream()
                .filter(file -> !Objects.equals(file.base(), hashInUse(change.party(), file.name())))
                .map(ChangedFile::name)
                .toList();
    }

    /** A change that may be drawn upon, held until the transaction ends. */
    private Change drawable(Actor admin, String id) {
        var change = open(admin, id);
        if (!change.state().isDraft())
            throw new Refusal(
                    "with-the-owner", "This change is with the process owner; take it back before you draw on");
        return change;
    }

    private Change open(Actor admin, String id) {
        admin.require(Role.PROCESS_ADMIN);
        var change = store.lock(admin.party(), id).orElseThrow(Changes::unknown);
        if (!change.state().isOpen())
            throw new Refusal(
                    "change-closed", "This change is " + change.state().label() + "; begin another");
        return change;
    }

    private void keepAside(Change change, ChangedFile file) {
        var author = file.savedBy();
        if (author != null && !file.removed()) aside.keep(change.id(), file.name(), author, file.content());
    }

    private Optional<ProcessFile> inUse(PartyCode party, String name) {
        return sets.current(party).flatMap(set -> sets.find(set, name));
    }

    private @Nullable String hashInUse(PartyCode party, String name) {
        return inUse(party, name).map(ProcessFile::hash).orElse(null);
    }

    private ChangedFile file(String name, String content, @Nullable String base, int version, @Nullable String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ChangedFile(name, content, false, base, version, by, now);
    }

    private static String size(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > CONTENT)
            throw new Refusal("file-too-long", "A diagram or table has at most two million characters", "file");
        return content;
    }

    static Refusal unknown() {
        return new Refusal("unknown-change", "This desk has no such change");
    }

    private static Refusal unknownFile() {
        return new Refusal("unknown-file", "The change has no such file");
    }
}
