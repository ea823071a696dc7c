package org.parley.web.parts;

/** A short word about where something comes from or how sure it is; {@code kind} is the last part of its style class. */
public record Badge(String kind, String label) {}
