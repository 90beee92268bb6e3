package org.parley.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.model.Document;
import org.parley.model.Fault;

/**
 * Reads inputs one after another and gives what became of each. Holds one document at a time; a
 * corpus stays open while its lines are read, and a few pages are fetched ahead. An input that
 * fails does not keep the next ones back. For one thread; another one may close it.
 */
public final class Arrivals implements Iterator<Arrival>, AutoCloseable {

  private final Inputs inputs;
  private final Iterator<Input> all;
  private final Documents documents = new Documents();
  private String folderName = "";
  private @Nullable FolderWalk folder;
  private volatile @Nullable Corpus corpus;
  private volatile @Nullable Fetches fetches;
  private @Nullable Arrival next;
  private int inFolder;

  /** Whether the corpus that is open was sent here. */
  private boolean sent;

  Arrivals(Inputs inputs) {
    this.inputs = inputs;
    this.all = inputs.inputs().iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (corpus != null) {
        next = fromCorpus(corpus);
      } else if (folder != null) {
        next = fromFolder(folder);
      } else if (all.hasNext()) {
        Input input = all.next();
        sent = input instanceof Input.Upload;
        next = arrival(input);
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Arrival given = next;
    next = null;
    return given;
  }

  private @Nullable Arrival arrival(Input input) {
    Arrival arrival = attempt(input.shown(), true, () -> open(input));
    if (arrival instanceof Arrival.Arrived arrived && input instanceof Input.Pasted pasted) {
      return new Arrival.Arrived(arrived.document(), documents.notes(pasted), true);
    }
    return arrival;
  }

  /** Something that gives a document, or null where it has opened what gives several. */
  private interface Attempt {
    @Nullable Document make() throws IOException;
  }

  private static @Nullable Arrival attempt(String input, boolean named, Attempt attempt) {
    try {
      Document document = attempt.make();
      return document == null ? null : new Arrival.Arrived(document, List.of(), named);
    } catch (IOException e) {
      return new Arrival.Failed(input, Refusals.of(input, e));
    } catch (Fault fault) {
      return new Arrival.Failed(input, fault);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return new Arrival.Failed(input, Refusals.tooMuch(input, e));
    }
  }

  private @Nullable Arrival fromCorpus(Corpus open) {
    try {
      Arrival arrival = open.next();
      if (arrival == null) {
        closeCorpus();
      }
      return sent && arrival instanceof Arrival.Arrived arrived
          ? new Arrival.Arrived(
              Documents.byItsText(arrived.document()), arrived.notes(), arrived.named())
          : arrival;
    } catch (IOException e) {
      closeCorpus();
      return new Arrival.Failed(open.source(), Refusals.of(open.source(), e));
    }
  }

  private @Nullable Arrival fromFolder(FolderWalk walk) {
    try {
      Path file = walk.next();
      if (file != null) {
        inFolder++;
        return attempt(file.toString(), false, () -> openFile(file, file.toString()));
      }
      folder = null;
      return inFolder > 0
          ? null
          : new Arrival.Failed(folderName, Refusals.nothingInside(folderName));
    } catch (Fault fault) {
      inFolder++;
      return new Arrival.Failed(folderName, fault);
    }
  }

  private @Nullable Document open(Input input) throws IOException {
    return switch (input) {
      case Input.Argument argument -> open(argument.text());
      case Input.Address address -> {
        if (!Inputs.isAddress(address.text())) {
          throw WebFaults.badAddress(address.shown());
        }
        yield fetch(address.text());
      }
      case Input.Upload upload -> openUpload(upload);
      case Input.Pasted pasted -> documents.ofPasted(pasted, inputs.limits().fileBytes());
    };
  }

  private @Nullable Document open(String input) throws IOException {
    if (input.equals(Inputs.STANDARD_INPUT)) {
      return openStandardInput();
    }
    if (Inputs.isAddress(input)) {
      return fetch(input);
    }
    Path path = Inputs.path(input);
    if (Files.isDirectory(path)) {
      folder = new FolderWalk(path);
      folderName = input;
      inFolder = 0;
      return null;
    }
    return openFile(path, input);
  }

  private Document fetch(String input) {
    Web.Page page = fetches().next();
    String text = page.text();
    String id = Names.ofAddress(page.address());
    String shown = Addresses.withoutLogin(input);
    return page.plain() && !Documents.looksLikePage(text)
        ? documents.ofText(Documents.About.nothing(id, shown), text)
        : documents.ofPage(id, shown, text, page.address().toString());
  }

  private Fetches fetches() {
    Fetches open = fetches;
    if (open == null) {
      Web web =
          new Web(
              inputs.version(),
              inputs.limits(),
              inputs.policy(),
              new EnvironmentProxies(System.getenv()));
      open = new Fetches(web, inputs.addresses());
      fetches = open;
    }
    return open;
  }

  private @Nullable Document openStandardInput() throws IOException {
    InputStream in = Bytes.unpacked(inputs.standardInput());
    return opened(in, Bytes.content(in), "stdin", Inputs.STANDARD_INPUT);
  }

  private @Nullable Document openFile(Path file, String input) throws IOException {
    if (!Files.exists(file)) {
      throw Refusals.missing(input);
    }
    if (!Files.isRegularFile(file) && !Files.isReadable(file)) {
      throw Refusals.notAFile(input);
    }
    return opened(Files.newInputStream(file), Names.last(file), input);
  }

  private @Nullable Document openUpload(Input.Upload upload) throws IOException {
    Document document = opened(upload.content().open(), upload.name(), upload.name());
    return document == null ? null : Documents.byItsText(document);
  }

  private @Nullable Document opened(InputStream in, String name, String input) throws IOException {
    Names.Content content = Names.content(name);
    try {
      InputStream unpacked = Bytes.unpacked(in);
      Names.Content found = content == null ? Bytes.content(unpacked) : content;
      return opened(unpacked, found, Names.ofFile(name), input);
    } finally {
      if (corpus == null) {
        in.close();
      }
    }
  }

  private @Nullable Document opened(
      InputStream in, Names.@Nullable Content content, String name, String source)
      throws IOException {
    Limits limits = inputs.limits();
    if (content == Names.Content.CORPUS) {
      LineReader lines = new LineReader(in, limits.lineBytes());
      corpus = new LineCorpus(lines, new CorpusRows(name, documents), source, limits);
      return null;
    }
    if (content == Names.Content.LIST) {
      corpus = new ListCorpus(in, new CorpusRows(name, documents), source, limits);
      return null;
    }
    String input = source.equals(Inputs.STANDARD_INPUT) ? "standard input" : source;
    return document(Bytes.all(in, limits.fileBytes(), input), content, name, source);
  }

  private Document document(
      byte[] bytes, Names.@Nullable Content content, String id, String source) {
    if (bytes.length == 0) {
      throw Refusals.empty(source);
    }
    if (content == Names.Content.PAGE) {
      return documents.ofPage(id, source, Charsets.page(bytes, null, source), "");
    }
    String text = Charsets.text(bytes, source);
    return content == null && Documents.looksLikePage(text)
        ? documents.ofPage(id, source, Charsets.page(bytes, null, source), "")
        : documents.ofText(Documents.About.nothing(id, source), text);
  }

  private void closeCorpus() {
    Corpus open = corpus;
    corpus = null;
    if (open != null && !open.source().equals(Inputs.STANDARD_INPUT)) {
      try {
        open.close();
      } catch (IOException e) {
        return; // It was only read; there is nothing to lose.
      }
    }
  }

  @Override
  public void close() {
    closeCorpus();
    folder = null;
    Fetches open = fetches;
    if (open != null) {
      open.close();
    }
  }
}
