package org.parley.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A publisher.
 *
 * @param name of the publication
 * @param articles how many count
 * @param items how many were read from them
 * @param reliability from A to F, or null where nobody rated it
 * @param by who rated it, or null
 * @param why the reason that was given, or null
 */
public record PublisherLine(
    String name,
    int articles,
    int items,
    @Nullable String reliability,
    @Nullable String by,
    @Nullable String why) {}
