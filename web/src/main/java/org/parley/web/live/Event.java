package org.parley.web.live;

/**
 * Something that happened.
 *
 * @param id larger than that of every earlier one of its kind
 * @param type of event, a word
 * @param data what is told of it, as JSON
 */
public record Event(long id, String type, Object data) {}
