package org.parley.process.studio;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.party.DeskOpened;
import org.parley.party.Desks;
import org.parley.process.check.ModelFile;
import org.parley.process.deployment.Deployer;
import org.parley.process.deployment.ModelFiles;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a start finds in the folder of processes. The first set of a desk is put to use as it lies there; what is changed
 * there afterwards waits as a draft for the process owner, unless the folder is trusted.
 */
@Component
class FolderSets implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(FolderSets.class);

    private final Desks desks;
    private final ModelFiles folder;
    private final Deployer deployer;
    private final ProcessSets sets;
    private final Changes changes;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final boolean trusted;

    FolderSets(
            Desks desks,
            ModelFiles folder,
            Deployer deployer,
            ProcessSets sets,
            Changes changes,
            JdbcClient db,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Value("${parley.processes.trust-folder}") boolean trusted) {
        this.desks = desks;
        this.folder = folder;
        this.deployer = deployer;
        this.sets = sets;
        this.changes = changes;
        this.db = db;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.trusted = trusted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var party : desks.all()) look(party.code());
    }

    @EventListener
    void opened(DeskOpened desk) {
        look(desk.party());
    }

    /** Takes up what lies in the folder of a party. */
    void look(PartyCode party) {
        try {
            var files = folder.of(party);
            if (sets.current(party).isEmpty()) first(party, files);
            changed(party, files);
        } catch (DuplicateKeyException e) {
            log.info("Another machine took up the processes of {} at the same moment", party.label());
        }
    }

    /** A desk that worked before there was a studio goes on with the set that it has. */
    private void first(PartyCode party, Collection<ModelFile> files) {
        var inUse = deployer.last(party);
        if (inUse.isPresent()) {
            transaction.executeWithoutResult(status -> {
                var before = deployer.files(inUse.get());
                sets.add(party, inUse.get(), ProcessSets.Origin.folder("In use before there was a studio"));
                remember(party, before);
            });
            return;
        }
        use(party, files, files, "The set that the desk begins with");
    }

    private void changed(PartyCode party, Collection<ModelFile> files) {
        var current = sets.current(party);
        if (current.isEmpty()) return;
        var seen = seen(party);
        var now = Approval.hashes(files);
        var names = new TreeSet<>(seen.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> String.valueOf(seen.get(name)).equals(String.valueOf(now.get(name))));
        if (names.isEmpty()) return;
        var set = overlaid(sets.models(current.get()), files, names);
        if (trusted) use(party, set, files, "Changed in the folder: " + String.join(", ", names));
        else hold(party, set, files, String.join(", ", names));
    }

    private void use(PartyCode party, Collection<ModelFile> set, Collection<ModelFile> seen, String why) {
        var before = sets.current(party);
        var taken = deployer.takeOver(party, set, deployment -> {
            if (before.filter(one -> one.deployment().equals(deployment)).isEmpty())
                sets.add(party, deployment, ProcessSets.Origin.folder(why));
            remember(party, seen);
        });
        var after = sets.current(party);
        if (taken && !after.equals(before)) after.ifPresent(one -> tell(one, set));
    }

    /** Told in the transaction that opens the desk, where it is being opened: its record begins with it. */
    private void tell(ProcessSet set, Collection<ModelFile> files) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ProcessSetDeployed(
                set.party(), null, set.number(), set.deployment(), set.why(), Approval.hashes(files))));
    }

    private void hold(PartyCode party, Collection<ModelFile> set, Collection<ModelFile> files, String names) {
        transaction.executeWithoutResult(status -> {
            var change = changes.begin(party, "Changed in the folder", Change.Source.FOLDER, null);
            changes.fill(change, set, sets.models(sets.current(party).orElseThrow()), null);
            remember(party, files);
        });
        log.warn(
                "In the folder of processes, {} changed for {}: held as a draft in the studio until its process owner approves it",
                names,
                party.label());
    }

    private static Collection<ModelFile> overlaid(
            Collection<ModelFile> set, Collection<ModelFile> folder, Collection<String> names) {
        var files = new TreeMap<String, ModelFile>();
        set.forEach(file -> files.put(file.name(), file));
        names.forEach(files::remove);
        folder.stream().filter(file -> names.contains(file.name())).forEach(file -> files.put(file.name(), file));
        return files.values();
    }

    private Map<String, String> seen(PartyCode party) {
        return db
                .sql("select name, hash from process_folder where party = ?")
                .param(party.value())
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void remember(PartyCode party, Collection<ModelFile> files) {
        db.sql("delete from process_folder where party = ?")
                .param(party.value())
                .update();
        for (var file : files)
            db.sql("insert into process_folder (party, name, hash) values (?, ?, ?)")
                    .params(party.value(), file.name(), file.hash())
                    .update();
    }
}
