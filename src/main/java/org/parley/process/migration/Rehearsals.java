package org.parley.process.migration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Rehearses a changed set against the courses of a desk, at once or in the background of this machine. Nothing is written
 * but the answer, which is kept until the machine stops.
 */
@Service
public class Rehearsals implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Rehearsals.class);
    private static final int KEPT = 50;

    private final RehearsalOfRunning running;
    private final RehearsalOfTables tables;
    private final RehearsalOfFinished finished;
    private final Sets sets;
    private final Clock clock;
    private final Map<String, InHand> inHand = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> new Thread(work, "rehearsal"));

    Rehearsals(
            RehearsalOfRunning running,
            RehearsalOfTables tables,
            RehearsalOfFinished finished,
            Sets sets,
            Clock clock) {
        this.running = running;
        this.tables = tables;
        this.finished = finished;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * How far a rehearsal is.
     *
     * @param failure why it could not be done, in words
     */
    public record Progress(int done, int of, boolean over, boolean calledOff, @Nullable String failure) {}

    /**
     * Rehearses on this thread.
     *
     * @param set all files of the party's set by name, the unchanged ones too
     */
    public Rehearsal rehearse(PartyCode party, Map<String, String> set, Watching watching) {
        var now = sets.latest(party)
                .orElseThrow(() -> new Refusal("no-set", "This desk has no processes yet: nothing can be rehearsed"));
        var counted = new Counted(watching);
        var moving = running.rehearse(party, set, counted);
        var asked = tables.rehearse(party, now, set, counted);
        var otherwise = finished.rehearse(party, now, set, counted);
        return new Rehearsal(
                party, clock.instant(), running.measures(party), moving.running(), moving.timers(), asked, otherwise);
    }

    /** Begins in the background; answers with the id under which it is asked for. */
    public String begin(Actor actor, Map<String, String> set) {
        actor.require(Role.PROCESS_ADMIN, Role.PROCESS_OWNER);
        var id = UUID.randomUUID().toString();
        var one = new InHand(actor.party());
        inHand.values().removeIf(other -> other.over && inHand.size() >= KEPT);
        inHand.put(id, one);
        threads.execute(() -> one.run(() -> rehearse(actor.party(), Map.copyOf(set), one)));
        return id;
    }

    public Progress progress(Actor actor, String id) {
        return own(actor, id).progress();
    }

    /** The answer, once it is there. */
    public Optional<Rehearsal> result(Actor actor, String id) {
        return Optional.ofNullable(own(actor, id).result);
    }

    public void callOff(Actor actor, String id) {
        own(actor, id).calledOff = true;
    }

    private InHand own(Actor actor, String id) {
        Migrations.requireSight(actor);
        return Optional.ofNullable(inHand.get(id))
                .filter(one -> one.party.equals(actor.party()))
                .orElseThrow(() -> new Refusal("unknown-rehearsal", "This desk has no such rehearsal: begin it again"));
    }

    @Override
    public void destroy() {
        inHand.values().forEach(one -> one.calledOff = true);
        threads.shutdownNow();
    }

    /** Adds up what each part of a rehearsal has looked at, and ends it when it is called off. */
    static final class Counted {
        private final Watching watching;
        private int done;
        private int of;

        Counted(Watching watching) {
            this.watching = watching;
        }

        void found(int more) {
            of += more;
            tell();
        }

        void looked(int more) {
            done += more;
            tell();
        }

        private void tell() {
            if (watching.isCalledOff()) throw new CancellationException("The rehearsal was called off");
            watching.looked(done, of);
        }
    }

    private static final class InHand implements Watching {
        private final PartyCode party;
        private volatile int done;
        private volatile int of;
        private volatile boolean over;
        private volatile boolean calledOff;
        private volatile @Nullable String failure;
        private volatile @Nullable Rehearsal result;

        private InHand(PartyCode party) {
            this.party = party;
        }

        @Override
        public void looked(int done, int of) {
            this.done = done;
            this.of = of;
        }

        @Override
        public boolean isCalledOff() {
            return calledOff;
        }

        private Progress progress() {
            return new Progress(done, of, over, calledOff, failure);
        }

        private void run(java.util.function.Supplier<Rehearsal> rehearsal) {
            try {
                result = rehearsal.get();
            } catch (CancellationException asked) {
                calledOff = true;
            } catch (Refusal refusal) {
                failure = refusal.sentence();
            } catch (RuntimeException e) {
                log.error("A rehearsal failed", e);
                failure = "Something went wrong on this machine; nothing was changed";
            } finally {
                over = true;
            }
        }
    }
}
