package org.parley.process.studio;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many courses of each process run on each set of a desk: figures alone. */
@Service
public class Standing {
    private final JdbcClient db;

    Standing(JdbcClient db) {
        this.db = db;
    }

    /** How many instances of one process run on the set with that deployment. */
    public record Running(String process, String deployment, int count) {}

    @Transactional(readOnly = true)
    public List<Running> of(PartyCode party) {
        return db.sql(
                        """
                        select d.KEY_ as process, d.DEPLOYMENT_ID_ as deployment, count(*) as running
                        from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                        where e.TENANT_ID_ = ? and e.ID_ = e.PROC_INST_ID_
                        group by d.KEY_, d.DEPLOYMENT_ID_""")
                .param(party.value())
                .query((row, n) ->
                        new Running(row.getString("process"), row.getString("deployment"), row.getInt("running")))
                .list();
    }

    /** How many run on each set, by its number; sets on which nothing runs are left out. */
    public static Map<Integer, Integer> bySet(List<Running> running, List<ProcessSet> sets, String process) {
        var counts = new TreeMap<Integer, Integer>();
        for (var set : sets)
            running.stream()
                    .filter(one -> one.process().equals(process))
                    .filter(one -> one.deployment().equals(set.deployment()))
                    .forEach(one -> counts.merge(set.number(), one.count(), Integer::sum));
        return counts;
    }
}
