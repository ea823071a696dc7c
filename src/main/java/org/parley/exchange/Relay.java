package org.parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries what lies in the outbox: at once after the sender's commit, and by a poller for what a crash or a closed road
 * left there. The sender's transaction is never held up by the addressee's desk, and takes none of its locks.
 */
@Component
class Relay implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 50;

    private final Outbox outbox;
    private final Map<String, Carrier> carriers;
    private final Deliveries deliveries;
    private final TransactionTemplate own;
    private final boolean inline;
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.DiscardPolicy());

    /** @param inline true to carry in the sender's own thread after its commit, so that a test need not wait */
    Relay(
            Outbox outbox,
            List<Carrier> carriers,
            Deliveries deliveries,
            PlatformTransactionManager transactions,
            @Value("${parley.exchange.inline:false}") boolean inline) {
        this.outbox = outbox;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.deliveries = deliveries;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.inline = inline;
    }

    /** Whether a person brings what goes by this channel. */
    boolean isByPerson(String channel) {
        return !carriers.containsKey(channel);
    }

    /** Carries as soon as the running transaction has committed, and never if it rolls back. */
    void carryAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (inline) carryDue();
                else background.execute(Relay.this::carryDue);
            }
        });
    }

    /** Carries what is due, the oldest of each series first; answers how many reached the other side. */
    int carryDue() {
        int delivered = 0;
        for (int n = 0; n < MOST_AT_ONCE; n++) {
            var claim = Optional.ofNullable(own.execute(status -> outbox.claim().orElse(null)));
            if (claim.isEmpty()) break;
            if (carry(claim.get())) delivered++;
        }
        return delivered;
    }

    private boolean carry(Outbox.Claim claim) {
        try {
            var carrier = carriers.get(claim.channel());
            if (carrier == null) throw new IllegalStateException("No carrier serves the channel " + claim.channel());
            var receipt = carrier.carry(claim.envelope());
            deliveries.receipt(claim, receipt);
            return true;
        } catch (RuntimeException trouble) {
            LOG.warn("Communication {} is not delivered yet: {}", claim.communication(), trouble.toString());
            own.executeWithoutResult(status -> outbox.failed(claim, String.valueOf(trouble.getMessage())));
            return false;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        background.shutdown();
        if (!background.awaitTermination(5, TimeUnit.SECONDS)) background.shutdownNow();
    }
}
