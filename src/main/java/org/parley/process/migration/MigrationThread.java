package org.parley.process.migration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The one thread of this machine that moves courses. Asked while it works, it looks once more when it is done. */
@Component
class MigrationThread implements DisposableBean {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "migration"));
    private final AtomicBoolean asked = new AtomicBoolean();

    void look(Runnable work) {
        if (asked.compareAndSet(false, true))
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
