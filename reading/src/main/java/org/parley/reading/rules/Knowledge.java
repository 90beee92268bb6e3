package org.parley.reading.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.model.Sha256;

/**
 * All that is known of language and diplomacy: the rules and the word lists, shipped and the user's
 * own.
 *
 * @param rules in the order of their files
 * @param lexicon the word lists
 * @param hash SHA-256 of all that was read, in hexadecimal: the same for the same rules and lists
 */
public record Knowledge(List<Rule> rules, Lexicon lexicon, String hash) {

  private static final String SHIPPED = "/org/parley/reading/knowledge/";
  private static final String INDEX = "INDEX";

  /** Lists whose entries stand for numbers. */
  private static final Set<String> NUMBERS =
      Set.of("confidences", "circumstances", "first-look", "first-look-needs");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  public Knowledge {
    rules = List.copyOf(rules);
  }

  /**
   * The shipped knowledge, with that of a folder added: a rule of the same name takes the shipped
   * one's place, the entries of a list are added to the shipped list, an entry that starts with
   * {@code -} is taken out.
   *
   * @throws Fault of kind user, naming file and line, where a file cannot be used
   */
  public static Knowledge load(@Nullable Path folder) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    MessageDigest hash = Sha256.digest();
    for (String file : shipped(INDEX)) {
      if (!file.isBlank() && !file.startsWith("#")) {
        List<String> lines = shipped(file);
        add(file, lines, rules, lists, List.of());
        digest(hash, file, lines);
      }
    }
    List<Rule> shippedRules = List.copyOf(rules.values());
    Set<String> shippedLists = Set.copyOf(lists.keySet());
    List<Path> own = folder == null ? List.of() : files(folder);
    for (Path file : own) {
      List<String> lines = lines(file);
      add(file.toString(), lines, rules, lists, shippedRules);
      digest(hash, String.valueOf(file.getFileName()), lines);
    }
    Lexicon lexicon = Lexicon.of(lists);
    rules.values().forEach(rule -> checkLists(rule, lexicon));
    own.forEach(file -> checkUse(file, rules.values(), shippedLists));
    return new Knowledge(
        List.copyOf(rules.values()), lexicon, HexFormat.of().formatHex(hash.digest()));
  }

  private static void digest(MessageDigest hash, String file, List<String> lines) {
    hash.update((file + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void add(
      String file,
      List<String> lines,
      Map<String, Rule> rules,
      Map<String, Map<String, String>> lists,
      List<Rule> replaceable) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (name.endsWith(".list")) {
      if (NUMBERS.contains(listName(name))) {
        checkNumbers(file, lines);
      }
      list(file, lines, lists.computeIfAbsent(listName(name), key -> new LinkedHashMap<>()));
    } else {
      for (Rule rule : RuleFile.read(file, lines)) {
        Rule before = rules.put(rule.name(), rule);
        if (before != null && !replaceable.contains(before)) {
          throw Fault.user(
              "rule-file",
              rule.origin() + ":1: there are two rules named '" + rule.name() + "'",
              "The other is at " + before.origin() + "; give one of them another name.");
        }
      }
    }
  }

  private static String listName(String file) {
    return file.substring(0, file.length() - ".list".length());
  }

  private static void checkNumbers(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#.*", "").strip();
      String value = text.substring(text.indexOf('=') + 1).strip();
      if (!text.isEmpty() && !text.startsWith("-") && !NUMBER.matcher(value).matches()) {
        throw Fault.user(
            "rule-file",
            file + ":" + (i + 1) + ":1: '" + text + "' does not end with a number",
            "Write ENTRY, ENTRY = NUMBER, such as 'truce talks = 5' or 'season = -2'.");
      }
    }
  }

  private static void list(String file, List<String> lines, Map<String, String> entries) {
    int number = 0;
    for (String line : lines) {
      number++;
      int comment = line.indexOf('#');
      String text = comment < 0 ? line : line.substring(0, comment);
      int equals = text.indexOf('=');
      String value = equals < 0 ? "" : text.substring(equals + 1).strip();
      for (String entry : (equals < 0 ? text : text.substring(0, equals)).split(",")) {
        String word = entry.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("-")) {
          String out = word.substring(1).strip();
          if (entries.remove(out) == null) {
            throw Fault.user(
                "rule-file",
                file + ":" + number + ":1: there is no entry '" + out + "' to take out",
                "Write it as the shipped list has it, or leave the line out.");
          }
        } else if (!word.isEmpty()) {
          entries.put(word, value);
        }
      }
    }
  }

  /** A list of the user's that nothing looks at has a misspelt name. */
  private static void checkUse(Path file, Collection<Rule> rules, Set<String> shipped) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".list") || shipped.contains(listName(name))) {
      return;
    }
    if (rules.stream().flatMap(Knowledge::lists).noneMatch(listName(name)::equals)) {
      throw Fault.user(
          "rule-file",
          file + ":1:1: no rule names a list @" + listName(name),
          "Correct the name of the file, or use the list in a rule.");
    }
  }

  private static Stream<String> lists(Rule rule) {
    Stream<String> ofCues = rule.cues().stream().filter(Rule.Cue::list).map(Rule.Cue::lemma);
    Stream<String> ofGuards =
        rule.guards().stream().flatMap(guard -> guard.path().lists().stream());
    Stream<String> ofSlots =
        rule.slots().values().stream()
            .flatMap(slot -> slot.path() == null ? Stream.of() : slot.path().lists().stream());
    return Stream.of(ofCues, ofGuards, ofSlots).flatMap(names -> names);
  }

  private static void checkLists(Rule rule, Lexicon lexicon) {
    lists(rule)
        .filter(name -> !lexicon.has(name))
        .findFirst()
        .ifPresent(name -> {
          throw Fault.user(
              "rule-file",
              rule.origin()
                  + ":1: rule '"
                  + rule.name()
                  + "' names a list @"
                  + name
                  + " that is not there",
              "Add a file " + name + ".list, or correct the name.");
        });
  }

  private static List<String> shipped(String name) {
    try (InputStream in = Knowledge.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new IllegalStateException("The installation lacks " + SHIPPED + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Fault.user(
          "no-rules-folder",
          "There is no folder " + folder,
          "Give --rules a folder with .rules and .list files.");
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files =
          found
              .filter(
                  file -> file.toString().endsWith(".rules") || file.toString().endsWith(".list"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw Fault.user(
            "no-rules-folder",
            "The folder " + folder + " has no .rules and no .list files",
            "Name the folder that holds them; folders inside it are not looked into.");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Fault unreadable(Path file, IOException e) {
    return new Fault(
        Fault.Kind.USER,
        "rules-unreadable",
        "Cannot read " + file + " as UTF-8 text",
        "Rules are UTF-8 text files; check the file, its encoding and its permissions.",
        e);
  }
}
