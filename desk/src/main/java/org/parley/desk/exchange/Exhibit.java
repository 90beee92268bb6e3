package org.parley.desk.exchange;

import org.parley.analysis.standing.Finding;
import org.parley.model.account.Item;
import org.parley.model.account.Source;

/**
 * An item beside what it belongs to.
 *
 * @param item as people reviewed it
 * @param finding what it asserts together with others
 * @param source the version of the article that says it
 */
record Exhibit(Item item, Finding finding, Source source) {}
