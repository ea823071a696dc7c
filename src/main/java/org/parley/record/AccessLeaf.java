package org.parley.record;

import java.util.Optional;
import java.util.Set;

/** A leaf of mere access: somebody came to the desk or read there, and did nothing. Its name may one day be given up. */
final class AccessLeaf {
    /** As the modules that let people in call these facts. */
    static final Set<String> KINDS = Set.of("DeskAccessed", "AuditorRead");

    private AccessLeaf() {}

    /** The hash under which the name lies beside the leaf; a leaf of an older Parley may hold the name itself. */
    static Optional<String> name(String content) {
        var name = CanonicalJson.parse(content).path("fact").path("person").path("sha256");
        return name.isTextual() ? Optional.of(name.textValue()) : Optional.empty();
    }
}
