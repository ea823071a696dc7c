package org.parley.web.trouble;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as the reader is told.
 *
 * @param sentence what happened and, where it can be said, what to do
 * @param field the form field that must change
 * @param reference under which the operator finds the cause in the log; set for faults only
 */
public record Trouble(
        HttpStatus status,
        String code,
        String title,
        String sentence,
        @Nullable String field,
        @Nullable String reference) {

    static Trouble of(Refusal refusal) {
        var code = refusal.code();
        if (code.equals("not-your-office"))
            return new Trouble(HttpStatus.FORBIDDEN, code, "Not for your office", refusal.sentence(), null, null);
        if (code.startsWith("unknown-"))
            return new Trouble(HttpStatus.NOT_FOUND, code, "Nothing of that name", refusal.sentence(), null, null);
        return new Trouble(HttpStatus.CONFLICT, code, "Not taken", refusal.sentence(), refusal.field(), null);
    }

    static Trouble badRequest() {
        return new Trouble(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "This cannot be read",
                "What was sent is not what this page expects. Go back, look at the dates and numbers, and send it again.",
                null,
                null);
    }

    /** A form that cannot be read, at the field that is to blame. */
    static Trouble unreadable(String field) {
        return new Trouble(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "This cannot be read",
                "A field is missing or cannot be read; a day is written 2026-03-31, a number in figures.",
                field,
                null);
    }

    static Trouble forbidden() {
        return new Trouble(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Not for your office",
                "Your office does not open this page, or your sign-in has run out. Sign in again, or ask the desk.",
                null,
                null);
    }

    static Trouble notSignedIn() {
        return new Trouble(
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                "Not signed in",
                "Nobody is signed in here, or the sign-in has run out. Sign in and try again.",
                null,
                null);
    }

    static Trouble notFound() {
        return new Trouble(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Nothing here",
                "This desk has nothing at this address. It may have been mistyped, or it belongs to another desk.",
                null,
                null);
    }

    static Trouble notThisWay() {
        return new Trouble(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Not this way",
                "This address exists, but it does not take what was sent. Open the page anew and use its button.",
                null,
                null);
    }

    static Trouble tooLarge() {
        return new Trouble(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "too-large",
                "Too large",
                "A text may hold 2 MB and a file 4 MB; this was more. Nothing of it was kept: send it in parts.",
                null,
                null);
    }

    static Trouble databaseAway() {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The database is away",
                "Parley cannot reach its database at the moment. Nothing was changed; try again in a minute.",
                null,
                null);
    }

    static Trouble fault(String reference) {
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "fault",
                "This went wrong",
                "Parley made a mistake. Nothing was changed. Tell the operator the reference below.",
                null,
                reference);
    }

    static Trouble of(HttpStatus status, String reference) {
        return switch (status) {
            case BAD_REQUEST -> badRequest();
            case UNAUTHORIZED -> notSignedIn();
            case FORBIDDEN -> forbidden();
            case NOT_FOUND -> notFound();
            case METHOD_NOT_ALLOWED -> notThisWay();
            case PAYLOAD_TOO_LARGE -> tooLarge();
            case SERVICE_UNAVAILABLE -> databaseAway();
            default -> status.is4xxClientError() ? badRequest() : fault(reference);
        };
    }
}
