package org.parley.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * A run of words in a text: agreed, or in brackets.
 *
 * @param by whose wording the brackets hold, where the text says
 */
public record Span(String text, boolean bracket, @Nullable String by) {}
