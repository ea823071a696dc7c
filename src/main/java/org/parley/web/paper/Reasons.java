package org.parley.web.paper;

import org.jspecify.annotations.Nullable;
import org.parley.shared.Refusal;

/** The inward reason of a form, which is always asked. */
final class Reasons {
    private Reasons() {}

    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank())
            throw new Refusal("reason-missing", "Say why: the inward reason is empty", "inwardReason");
        return reason;
    }
}
