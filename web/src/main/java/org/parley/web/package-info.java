/** The workspace: a server that shows a ledger in the browser and answers the API under it. */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
