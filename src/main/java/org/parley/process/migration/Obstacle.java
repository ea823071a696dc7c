package org.parley.process.migration;

/**
 * Why a running course cannot go on in another drawing.
 *
 * @param process the id of the process, such as {@code paper}
 * @param element the id of the place in the drawing it runs on
 * @param sentence in words for the person who drew the new one
 */
public record Obstacle(String process, String element, String sentence) {}
