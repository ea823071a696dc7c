package org.parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.dossier.Dossier.Crossed;

/** A kind of thing that a checklist can ask for, and how a dossier shows it. */
public enum Evidence {
    INSTRUCTIONS {
        @Override
        Look look(Dossier dossier) {
            return Look.found(dossier.instructions().stream()
                    .map(one -> "Instructions %d of %s, %s".formatted(one.version(), one.day(), one.authority())));
        }
    },
    POSITIONS {
        @Override
        Look look(Dossier dossier) {
            var found = dossier.papers().stream()
                    .flatMap(paper -> paper.positions().stream().map(one -> "%s on paper %s, draft %d"
                            .formatted(one.agency(), paper.number(), one.draft())))
                    .distinct();
            var missing = dossier.papers().stream()
                    .flatMap(paper -> paper.asked().stream()
                            .filter(asked -> asked.mode().equals("position"))
                            .filter(asked -> paper.positions().stream()
                                    .noneMatch(said -> said.agency().equals(asked.agency())))
                            .map(asked -> "%s was asked about paper %s and never spoke"
                                    .formatted(asked.agency(), paper.number())))
                    .distinct();
            return new Look(found.toList(), missing.toList());
        }
    },
    REPORTS {
        @Override
        Look look(Dossier dossier) {
            var typed = dossier.communications().stream()
                    .filter(it ->
                            it.provenance().equals("oral") || it.provenance().equals("transcribed by us"))
                    .map(Evidence::named);
            var told = dossier.papers().stream()
                    .filter(paper ->
                            paper.turns().stream().anyMatch(turn -> turn.kind().equals(REPORTED)))
                    .map(paper -> "Paper %s, reported to the agencies".formatted(paper.number()));
            var owed = dossier.papers().stream()
                    .filter(paper -> paper.state().equals("sent")
                            && paper.drafts().stream().anyMatch(draft -> draft.atTheTable())
                            && paper.turns().stream()
                                    .noneMatch(turn -> turn.kind().equals(REPORTED)))
                    .map(paper -> "Paper %s was given at the table and never reported".formatted(paper.number()));
            return new Look(Stream.concat(typed, told).toList(), owed.toList());
        }
    },
    CONVERSATIONS {
        @Override
        Look look(Dossier dossier) {
            return Look.found(dossier.communications().stream()
                    .filter(it -> it.provenance().equals("oral") || it.form().equals("memcon"))
                    .map(Evidence::named));
        }
    },
    WORKING_PAPERS {
        @Override
        Look look(Dossier dossier) {
            return Look.found(Stream.concat(
                    ofForm(dossier, INFORMAL),
                    dossier.papers().stream()
                            .filter(paper -> paper.drafts().stream()
                                    .anyMatch(draft ->
                                            INFORMAL.contains(draft.form().toLowerCase(Locale.ROOT))))
                            .map(paper -> "Paper %s".formatted(paper.number()))));
        }
    },
    DRAFTS {
        @Override
        Look look(Dossier dossier) {
            return Look.found(dossier.papers().stream().flatMap(paper -> paper.drafts().stream()
                    .map(draft -> "Paper %s, draft %d".formatted(paper.number(), draft.number()))));
        }
    },
    NOTES {
        @Override
        Look look(Dossier dossier) {
            return Look.found(ofForm(dossier, Set.of("note verbale", "personal note", "letter")));
        }
    },
    COMMUNICATIONS {
        @Override
        Look look(Dossier dossier) {
            var missing = new ArrayList<>(dossier.flaws());
            for (var paper : dossier.papers())
                if (paper.communication() != null
                        && dossier.communications().stream()
                                .noneMatch(it -> it.id().equals(paper.communication())))
                    missing.add("Paper %s left as a communication that is not here".formatted(paper.number()));
            for (var it : dossier.communications()) {
                if (it.direction().equals("received") && it.registry() == null)
                    missing.add("%s is not registered".formatted(named(it)));
                if (it.direction().equals("received")
                        && !it.provenance().equals("original")
                        && it.confirmedBy() == null)
                    missing.add("%s was written down by us and no second person confirmed it".formatted(named(it)));
            }
            return new Look(
                    dossier.communications().stream().map(Evidence::named).toList(), missing);
        }
    };

    private static final String REPORTED = "reported to the agencies";
    private static final Set<String> INFORMAL =
            Set.of("non-paper", "aide-memoire", "bout de papier", "memorandum", "draft text");

    /** What was found of it, and what is known to be missing. */
    public record Look(List<String> found, List<String> missing) {
        public Look {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
        }

        static Look found(Stream<String> found) {
            return new Look(found.toList(), List.of());
        }
    }

    abstract Look look(Dossier dossier);

    /** As a checklist writes it: {@code working-papers}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Evidence ofWord(String word) {
        for (var evidence : values()) if (evidence.word().equals(word)) return evidence;
        throw new IllegalArgumentException("A checklist can ask for %s, not for %s"
                .formatted(Stream.of(values()).map(Evidence::word).toList(), word));
    }

    private static Stream<String> ofForm(Dossier dossier, Set<String> forms) {
        return dossier.communications().stream()
                .filter(it -> forms.contains(it.form()))
                .map(Evidence::named);
    }

    private static String named(Crossed it) {
        return "%s %s, %s".formatted(capital(it.form()), Told.number(it), it.direction());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
