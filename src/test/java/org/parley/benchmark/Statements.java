package org.parley.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts how often one walker asks the database; a batch is asked once. Whatever other threads ask is left out. */
final class Statements implements QueryExecutionListener {
    private static final boolean LISTED = Boolean.getBoolean("parley.benchmark.statements");

    private final Map<String, Integer> byKind = new TreeMap<>();
    private final Map<String, Integer> byPlace = new TreeMap<>();
    private final Thread walker = Thread.currentThread();
    private int roads;

    /** The same connections, with whoever is {@code counting} told of each statement. */
    static DataSource counted(DataSource connections, Telling telling) {
        return ProxyDataSourceBuilder.create(connections)
                .listener(telling)
                .afterMethod(telling::called)
                .build();
    }

    /** Tells whoever counts at the moment, if anybody does. */
    static final class Telling implements QueryExecutionListener {
        private volatile Statements counting = new Statements();

        /** Walks the road so often, and counts. */
        Statements during(Runnable road, int times) {
            var count = new Statements();
            counting = count;
            for (int n = 0; n < times; n++) road.run();
            counting = new Statements();
            count.roads = times;
            return count;
        }

        void called(MethodExecutionContext call) {
            if (call.getMethod().getName().equals("commit")) counting.add("commit", List.of());
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            counting.afterQuery(execution, queries);
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        add(queries.isEmpty() ? "empty" : kind(queries.get(0).getQuery()), queries);
    }

    private synchronized void add(String kind, List<QueryInfo> queries) {
        if (Thread.currentThread() != walker) return;
        byKind.merge(kind, 1, Integer::sum);
        if (LISTED && !queries.isEmpty())
            byPlace.merge(place() + " | " + queries.get(0).getQuery().strip().replaceAll("\\s+", " "), 1, Integer::sum);
    }

    private static String kind(String statement) {
        return statement.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String place() {
        return StackWalker.getInstance().walk(frames -> frames.filter(
                        frame -> frame.getClassName().startsWith("org.parley.")
                                && !frame.getClassName().contains(".benchmark.Statements")
                                && !frame.getClassName().contains("$$"))
                .limit(5)
                .map(frame -> frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName())
                .collect(Collectors.joining(" < ")));
    }

    void tell(String through) {
        var figure = new Figure("statements a road, " + through)
                .with(
                        "all",
                        (double) byKind.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                / roads);
        byKind.forEach((kind, times) -> figure.with(kind, (double) times / roads));
        figure.tell();
        byPlace.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(place -> System.out.printf(
                        Locale.ROOT, "%8.2f %s%n", (double) place.getValue() / roads, place.getKey()));
    }
}
