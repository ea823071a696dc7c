package org.parley.exchange;

import java.util.concurrent.ThreadLocalRandom;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** The road to a desk in the same installation: the exchange itself, whose receipt is proof of delivery. */
@Component
class InEngineCarrier implements Carrier {
    private static final int ATTEMPTS = 10;

    private final Arrivals arrivals;

    InEngineCarrier(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String channel() {
        return "desk";
    }

    /** Tries again at once where others acted at the same moment. */
    @Override
    public Receipt carry(Envelope envelope) {
        for (int attempt = 1; ; attempt++) {
            try {
                return arrivals.receive(envelope);
            } catch (Refusal no) {
                throw no;
            } catch (RuntimeException collision) {
                if (attempt == ATTEMPTS) throw collision;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(2, 20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The relay is being stopped", e);
        }
    }
}
