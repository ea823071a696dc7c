package org.parley.process;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way into the engine. Whatever would start, move or end a process from outside is refused ({@link Doorkeeper}),
 * unless Parley's own code opened the door in the running transaction; a user task is completed only under a permit that
 * names it. Callers have checked in the domain who may do what, so the engine's own checks are left outside.
 */
@Component
public class Door {
    private final IdentityService identities;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    Door(@Lazy IdentityService identities, @Lazy ProcessEngine engine, PlatformTransactionManager transactions) {
        this.identities = identities;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Calls the engine with the door open, in the running transaction or one of its own. */
    public <T extends @Nullable Object> T open(Supplier<T> call) {
        return under(new Permit(null), call);
    }

    /** Calls the engine with the door open, in the running transaction or one of its own. */
    public void run(Runnable call) {
        open(() -> {
            call.run();
            return true;
        });
    }

    /** Completes this one task, as that person's if nobody has taken it. */
    void complete(String task, String person, Map<String, Object> variables) {
        under(new Permit(task), () -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new Completion(task, person, variables)));
    }

    @SuppressWarnings("NullAway") // the transaction gives back what the call gave
    private <T extends @Nullable Object> T under(Permit permit, Supplier<T> call) {
        return transaction.execute(status -> {
            var caller = identities.getCurrentAuthentication();
            var undo = permit.grant();
            identities.clearAuthentication();
            try {
                return call.get();
            } finally {
                undo.run();
                identities.setAuthentication(caller);
            }
        });
    }
}
