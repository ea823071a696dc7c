package org.parley.process.migration;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.parley.process.Door;
import org.parley.process.migration.RunningCourse.Definition;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed sets of each desk: which versions of which processes are in them, and how these are drawn. */
@Component
class Sets {
    private final JdbcClient database;
    private final RepositoryService repository;
    private final Door door;

    Sets(JdbcClient database, RepositoryService repository, Door door) {
        this.database = database;
        this.repository = repository;
        this.door = door;
    }

    /** The processes of a set by their ids; none for a set of another desk. */
    Map<String, Definition> of(PartyCode party, String deployment) {
        var set = new HashMap<String, Definition>();
        database.sql(
                        """
                        select id_, key_, version_, deployment_id_ from act_re_procdef
                        where deployment_id_ = :deployment and tenant_id_ = :party""")
                .param("deployment", deployment)
                .param("party", party.value())
                .query(row -> {
                    set.put(
                            row.getString("key_"),
                            new Definition(
                                    row.getString("id_"),
                                    row.getString("key_"),
                                    row.getInt("version_"),
                                    row.getString("deployment_id_")));
                });
        return set;
    }

    /** The set that new courses of the desk take. */
    Optional<String> latest(PartyCode party) {
        return database.sql(
                        """
                        select deployment_id_ from act_re_procdef d where tenant_id_ = :party and version_ =
                            (select max(version_) from act_re_procdef l where l.key_ = d.key_ and l.tenant_id_ = d.tenant_id_)
                        and key_ = 'proposal'""")
                .param("party", party.value())
                .query(String.class)
                .optional();
    }

    Drawing drawing(Definition definition) {
        return new Drawing(door.open(() -> repository.getBpmnModelInstance(definition.id())));
    }

    /** The text of a file of a set; empty where the set has none of that name. */
    String file(String deployment, String name) {
        return database.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :name")
                .param("deployment", deployment)
                .param("name", name)
                .query((row, n) -> new String(row.getBytes("bytes_"), StandardCharsets.UTF_8))
                .optional()
                .orElse("");
    }
}
