package org.parley.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One thing that is to be read. */
public sealed interface Input {

  /**
   * What a person names at this machine: a file, a folder, an address, a corpus, or {@code -} for
   * standard input.
   */
  record Argument(String text) implements Input {}

  /** A page of the web; what is no address of the web is refused and never opened as a file. */
  record Address(String text) implements Input {}

  /**
   * A file that somebody sent: a text, a page, or a corpus, packed or not.
   *
   * @param name as the sender calls it; shown, and looked at for its ending, and never a path
   * @param content its bytes
   */
  record Upload(String name, Content content) implements Input {
    public Upload {
      name = Names.shown(name);
    }

    /** Of bytes in memory. */
    public static Upload of(String name, byte[] bytes) {
      byte[] kept = bytes.clone();
      return new Upload(name, () -> new ByteArrayInputStream(kept));
    }
  }

  /**
   * An article that somebody wrote or pasted.
   *
   * @param name by which messages call it, as in "pasted text"
   * @param text plain
   * @param published a date, or null; one that is not understood is left out, and noted
   */
  record Pasted(
      String name,
      String text,
      @Nullable String title,
      @Nullable String published,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable String url)
      implements Input {
    public Pasted {
      name = Names.shown(name);
    }
  }

  /** Bytes that can be read from their start. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** As messages name it: without a login. */
  default String shown() {
    return switch (this) {
      case Argument argument -> Addresses.withoutLogin(argument.text());
      case Address address -> Addresses.withoutLogin(address.text().strip());
      case Upload upload -> upload.name();
      case Pasted pasted -> pasted.name();
    };
  }
}
