package org.parley.sources;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.parley.model.Fault;

/**
 * What the user asks to be read: files, folders, addresses, corpora in JSON lines, and {@code -}
 * for standard input, or what was sent here, several of each. Immutable.
 *
 * @param inputs as the user gave them, in order
 * @param standardInput read where an argument is {@code -}; never closed
 * @param version of Parley, for the name that servers are told
 * @param policy which hosts pages may be fetched from
 */
public record Inputs(
    List<Input> inputs,
    InputStream standardInput,
    String version,
    Limits limits,
    AddressPolicy policy) {

  static final String STANDARD_INPUT = "-";

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  public Inputs {
    inputs = List.copyOf(inputs);
  }

  /** What a person names at this machine, from anywhere and within the default limits. */
  public static Inputs of(List<String> arguments, InputStream standardInput, String version) {
    return of(arguments, standardInput, version, Limits.DEFAULT);
  }

  static Inputs of(
      List<String> arguments, InputStream standardInput, String version, Limits limits) {
    List<Input> inputs = arguments.stream().<Input>map(Input.Argument::new).toList();
    return new Inputs(inputs, standardInput, version, limits, AddressPolicy.ANYWHERE);
  }

  /** What was sent here from elsewhere. */
  public static Inputs sent(
      List<Input> inputs, String version, Limits limits, AddressPolicy policy) {
    return new Inputs(inputs, InputStream.nullInputStream(), version, limits, policy);
  }

  /** The addresses among them, in order. */
  List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Input input : inputs) {
      switch (input) {
        case Input.Argument argument when isAddress(argument.text()) ->
            addresses.add(argument.text());
        case Input.Address address when isAddress(address.text()) -> addresses.add(address.text());
        case Input.Argument argument -> {}
        case Input.Address address -> {}
        case Input.Upload upload -> {}
        case Input.Pasted pasted -> {}
      }
    }
    return addresses;
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
    for (Input input : inputs) {
      OptionalInt more = count(input, max - count);
      if (more.isEmpty()) {
        return OptionalInt.empty();
      }
      count += more.getAsInt();
    }
    return count > max ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static OptionalInt count(Input input, int max) {
    return switch (input) {
      case Input.Argument argument -> count(argument.text(), max);
      case Input.Address address -> OptionalInt.of(1);
      case Input.Upload upload ->
          Names.isOfSeveral(upload.name()) ? OptionalInt.empty() : OptionalInt.of(1);
      case Input.Pasted pasted -> OptionalInt.of(1);
    };
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
      return Names.isOfSeveral(Names.last(path)) ? OptionalInt.empty() : OptionalInt.of(1);
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
