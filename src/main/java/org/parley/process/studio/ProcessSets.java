package org.parley.process.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.ModelFile;
import org.parley.process.deployment.Deployer;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every set of diagrams and tables that a party ever worked with: who made it, when and why. */
@Service
public class ProcessSets {
    private final JdbcClient db;
    private final Deployer deployer;
    private final Clock clock;

    ProcessSets(JdbcClient db, Deployer deployer, Clock clock) {
        this.db = db;
        this.deployer = deployer;
        this.clock = clock;
    }

    /** All sets of the party, the one it works with first. */
    @Transactional(readOnly = true)
    public List<ProcessSet> all(PartyCode party) {
        return db.sql("select * from process_set where party = ? order by number desc")
                .param(party.value())
                .query((row, n) -> set(row))
                .list();
    }

    @Transactional(readOnly = true)
    public ProcessSet get(PartyCode party, int number) {
        return db.sql("select * from process_set where party = ? and number = ?")
                .params(party.value(), number)
                .query((row, n) -> set(row))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-set", "This desk never had a set %d".formatted(number)));
    }

    @Transactional(readOnly = true)
    public Optional<ProcessSet> current(PartyCode party) {
        return all(party).stream().findFirst();
    }

    /** The files of a set in the order of their names. */
    public List<ProcessFile> files(ProcessSet set) {
        return models(set).stream().map(ProcessFile::of).toList();
    }

    public ProcessFile file(ProcessSet set, String name) {
        return find(set, name)
                .orElseThrow(() -> new Refusal(
                        "unknown-file", "There is no %s in set %d".formatted(FileName.shown(name), set.number())));
    }

    public Optional<ProcessFile> find(ProcessSet set, String name) {
        return files(set).stream().filter(file -> file.name().equals(name)).findFirst();
    }

    Collection<ModelFile> models(ProcessSet set) {
        return deployer.files(set.deployment());
    }

    /** Why a set is there, and who answers for it. */
    record Origin(
            @Nullable String author,
            String why,
            @Nullable String owner,
            @Nullable String ownersReason,
            @Nullable String change) {
        static Origin folder(String why) {
            return new Origin(null, why, null, null, null);
        }
    }

    /** Two that add a set at the same moment give it the same number, and one of them fails. */
    ProcessSet add(PartyCode party, String deployment, Origin origin) {
        var number = current(party).map(ProcessSet::number).orElse(0) + 1;
        db.sql(
                        """
                        insert into process_set
                            (party, number, deployment, deployed_at, author, why, owner, owners_reason, change_id)
                        values (:party, :number, :deployment, :at, :author, :why, :owner, :reason, :change)""")
                .param("party", party.value())
                .param("number", number)
                .param("deployment", deployment)
                .param("at", Columns.now(clock))
                .param("author", origin.author())
                .param("why", origin.why())
                .param("owner", origin.owner())
                .param("reason", origin.ownersReason())
                .param("change", origin.change())
                .update();
        return get(party, number);
    }

    private static ProcessSet set(ResultSet row) throws SQLException {
        return new ProcessSet(
                new PartyCode(row.getString("party")),
                row.getInt("number"),
                row.getString("deployment"),
                Columns.instant(row, "deployed_at"),
                row.getString("author"),
                row.getString("why"),
                row.getString("owner"),
                row.getString("owners_reason"),
                row.getString("change_id"));
    }
}
