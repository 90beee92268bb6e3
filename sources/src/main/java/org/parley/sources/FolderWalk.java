package org.parley.sources;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;

/**
 * The files below a folder that can be read, in the order of their names, folder by folder. Hidden
 * files are passed over, and those ending in .json, of which few are articles. Links to folders are
 * not followed, so that no circle is possible. Holds one folder's names for each level.
 */
final class FolderWalk {

  /** Files and folders still to be seen, the next one first. */
  private final Deque<Path> open = new ArrayDeque<>();

  FolderWalk(Path folder) throws IOException {
    push(folder);
  }

  /**
   * The next file; null at the end.
   *
   * @throws org.parley.model.Fault where a folder on the way cannot be listed; the walk can go on
   */
  @Nullable Path next() {
    while (!open.isEmpty()) {
      Path path = open.pop();
      if (!Files.isDirectory(path)) {
        return path;
      }
      try {
        push(path);
      } catch (IOException e) {
        throw Refusals.of(path.toString(), e);
      }
    }
    return null;
  }

  /**
   * How many files the walk below {@code folder} gives; empty for more than {@code max}, or corpora
   * among them.
   */
  static OptionalInt count(Path folder, int max) {
    int count = 0;
    try {
      FolderWalk walk = new FolderWalk(folder);
      for (Path file = walk.next(); file != null; file = walk.next()) {
        count++;
        if (count > max || Names.content(Names.last(file)) == Names.Content.CORPUS) {
          return OptionalInt.empty();
        }
      }
    } catch (IOException | Fault e) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(1, count)); // An empty folder arrives as one failure.
  }

  private void push(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FolderWalk::isWanted)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Names::last).reversed());
    entries.forEach(open::push);
  }

  private static boolean isWanted(Path path) {
    if (Names.last(path).startsWith(".")) {
      return false;
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    Names.Content content = Names.content(Names.last(path));
    return Files.isRegularFile(path) && content != null && content != Names.Content.LIST;
  }
}
