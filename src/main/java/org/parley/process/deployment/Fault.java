package org.parley.process.deployment;

/**
 * Why a diagram or table cannot be used.
 *
 * @param file where the file lies
 * @param element the id of the element, or the line, or the file's name where the whole is meant
 * @param reason in words for the person who drew it
 */
record Fault(String file, String element, String reason) {
    String sentence() {
        return "%s, %s: %s".formatted(file, element, reason);
    }
}
