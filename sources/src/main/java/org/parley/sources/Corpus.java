package org.parley.sources;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Many articles in one input, one after another. */
sealed interface Corpus extends Closeable permits LineCorpus, ListCorpus {

  /** The corpus as the user gave it. */
  String source();

  /** What became of the next article; null at the end. One that cannot be read stops no others. */
  @Nullable Arrival next() throws IOException;
}
