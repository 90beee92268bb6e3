package org.parley.sources;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.parley.model.Fault;

/**
 * What the user asks to be read: files, folders, addresses, corpora in JSON lines, and {@code -}
 * for standard input, several of each. Immutable.
 *
 * @param arguments as the user gave them, in order
 * @param standardInput read where an argument is {@code -}; never closed
 * @param version of Parley, for the name that servers are told
 */
public record Inputs(
    List<String> arguments, InputStream standardInput, String version, Limits limits) {

  static final String STANDARD_INPUT = "-";

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  public Inputs {
    arguments = List.copyOf(arguments);
  }

  /** Inputs within the default limits. */
  public static Inputs of(List<String> arguments, InputStream standardInput, String version) {
    return new Inputs(arguments, standardInput, version, Limits.DEFAULT);
  }

  /** The inputs one after another; nothing is opened before it is asked for. Close it after use. */
  public Arrivals arrivals() {
    return new Arrivals(this);
  }

  /**
   * How many arrivals there will be, for a progress bar; empty where that is not cheap to know, as
   * with corpora and standard input, or where there are more than {@code max}.
   */
  public OptionalInt countUpTo(int max) {
    int count = 0;
    for (String argument : arguments) {
      OptionalInt more = count(argument, max - count);
      if (more.isEmpty()) {
        return OptionalInt.empty();
      }
      count += more.getAsInt();
    }
    return count > max ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static OptionalInt count(String argument, int max) {
    if (argument.equals(STANDARD_INPUT)) {
      return OptionalInt.empty();
    }
    if (isAddress(argument)) {
      return OptionalInt.of(1);
    }
    try {
      Path path = path(argument);
      if (Files.isDirectory(path)) {
        return FolderWalk.count(path, max);
      }
      Names.Content content = Names.content(Names.last(path));
      boolean several = content == Names.Content.CORPUS || content == Names.Content.LIST;
      return several ? OptionalInt.empty() : OptionalInt.of(1);
    } catch (Fault fault) {
      return OptionalInt.of(1); // It arrives as one failure.
    }
  }

  /** Whether {@code argument} is an address of the web; other schemes are none. */
  static boolean isAddress(String argument) {
    String start = argument.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** The path that {@code argument} is. */
  static Path path(String argument) {
    if (argument.isEmpty()) {
      throw Refusals.nameless();
    }
    if (SCHEME.matcher(argument).matches()) {
      throw WebFaults.badAddress(argument);
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw Refusals.missing(argument.replace('\0', '?'));
    }
  }
}
