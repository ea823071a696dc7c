package org.parley.process.migration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one thread of this machine that moves courses, unless it leaves that to others. Asked while it works, it looks once
 * more when it is done.
 */
@Component
class MigrationThread implements DisposableBean {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "migration"));
    private final AtomicBoolean asked = new AtomicBoolean();
    private final boolean works;

    MigrationThread(@Value("${parley.migration.background:true}") boolean works) {
        this.works = works;
    }

    void look(Runnable work) {
        if (works && asked.compareAndSet(false, true))
            thread.execute(() -> {
                asked.set(false);
                work.run();
            });
    }

    /** The course in hand is finished; those that wait are taken up at the next start. */
    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
