package org.parley.web.layout;

/** A place in the masthead. */
public record Place(String label, String href, boolean here) {}
