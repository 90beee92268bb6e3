package org.parley.web.http;

/**
 * An answer of an endpoint that gives one of several media types.
 *
 * @param bytes as they are sent; not to be changed
 * @param media media type, perhaps with its charset
 */
@SuppressWarnings("ArrayRecordComponent") // On its way from one method to the next.
public record Content(byte[] bytes, String media) {}
