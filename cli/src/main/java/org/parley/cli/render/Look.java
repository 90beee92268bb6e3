package org.parley.cli.render;

/**
 * How text is laid out.
 *
 * @param width columns
 * @param color whether ANSI colours are used
 */
public record Look(int width, boolean color) {}
