/** The forms in which a brief is shown: text, Markdown, HTML, JSON. */
@NullMarked
package org.parley.cli.render;

import org.jspecify.annotations.NullMarked;
