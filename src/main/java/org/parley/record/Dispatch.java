package org.parley.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.shared.PartyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes each signed checkpoint to the desk's own archive, and by mail to its own auditor; never to the other side. The
 * address is a desk's own setting: {@code parley.record.mail.to.xa}. What cannot be dispatched is told and does not stop
 * the sealing; the next checkpoint says the same and more.
 */
@Component
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Archive archive;
    private final ObjectProvider<JavaMailSender> mail;
    private final Environment settings;
    private final Clock clock;
    private final Map<PartyCode, Instant> mailed = new ConcurrentHashMap<>();

    Dispatch(Archive archive, ObjectProvider<JavaMailSender> mail, Environment settings, Clock clock) {
        this.archive = archive;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void signed(CheckpointSigned checkpoint) {
        try {
            archive.drop(checkpoint.party(), checkpoint.note(), checkpoint.at());
        } catch (RuntimeException e) {
            LOG.error("The checkpoint of {} did not reach the archive", checkpoint.party(), e);
        }
        try {
            mail(checkpoint);
        } catch (MailException e) {
            LOG.error("The checkpoint of {} was not mailed: {}", checkpoint.party(), e.getMessage());
        }
    }

    /** A record that does not hold is told at once, however lately a checkpoint was mailed. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void verified(RecordVerified outcome) {
        if (outcome.fault() == null) return;
        try {
            send(
                    outcome.party(),
                    "The record of %s does not hold".formatted(Sealing.origin(outcome.party())),
                    outcome.fault() + ".\n");
        } catch (MailException e) {
            LOG.error("That the record of {} does not hold was not mailed: {}", outcome.party(), e.getMessage());
        }
    }

    private void mail(CheckpointSigned checkpoint) {
        var party = checkpoint.party();
        if (isDue(party) && send(party, "Checkpoint of %s".formatted(Sealing.origin(party)), checkpoint.note()))
            mailed.put(party, clock.instant());
    }

    /** To the desk's own auditor; tells whether there is one, and a post. */
    private boolean send(PartyCode party, String subject, String text) {
        var to = settings.getProperty("parley.record.mail.to." + party.value());
        var sender = mail.getIfAvailable();
        if (to == null || to.isBlank() || sender == null) return false;
        var message = new SimpleMailMessage();
        message.setFrom(settings.getProperty("parley.record.mail.from", "parley@localhost"));
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        sender.send(message);
        return true;
    }

    private boolean isDue(PartyCode party) {
        var every = settings.getProperty("parley.record.mail.every", Duration.class, Duration.ofHours(1));
        var last = mailed.get(party);
        return last == null || !clock.instant().isBefore(last.plus(every));
    }
}
