/** What the API promises, held against what the server does. */
@NullMarked
package org.parley.web.contract;

import org.jspecify.annotations.NullMarked;
